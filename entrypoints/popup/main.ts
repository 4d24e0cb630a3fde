import { drawSurface } from './surface';

await drawSurface('popup');
