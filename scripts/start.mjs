import { installDependencies, runScript } from './install/dependencies.mjs';

installDependencies();
runScript('scripts/start.ts', process.argv.slice(2));
