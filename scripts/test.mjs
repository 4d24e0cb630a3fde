import { installDependencies, runScript } from './install/dependencies.mjs';

installDependencies();
runScript('scripts/test.ts', process.argv.slice(2));
