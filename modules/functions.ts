import { transform } from 'esbuild';
import { addViteConfig, defineWxtModule } from 'wxt/modules';

/**
 * Writes the arrow functions of scripts for pages as plain ones, at the very end of their build. V8 skims a plain function
 * until it is called; an arrow inside another function it reads in full with each function around it, and once more when
 * it is called. For the reader's script that was half of the time before its first line ran (`docs/decisions/0007`).
 */
export default defineWxtModule({
  name: 'functions',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'plain-functions',
          async generateBundle({ format }, bundle) {
            if (format !== 'iife' || wxt.config.command !== 'build') return;
            for (const file of Object.values(bundle))
              if (file.type === 'chunk') file.code = await withPlainFunctions(file.code);
          },
        },
      ],
    }));
  },
});

const withPlainFunctions = async (code: string): Promise<string> => {
  const written = await transform(code, {
    supported: { arrow: false },
    target: 'es2023',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
  });
  return written.code;
};
