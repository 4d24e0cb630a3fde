import { drawSurface } from '../popup/surface';

await drawSurface('panel');
