import { addViteConfig, defineWxtModule } from 'wxt/modules';

/** The polyfill as it is published: a script that fills in `module.exports`. */
const published = /\/webextension-polyfill\/dist\/browser-polyfill\.js$/;

/**
 * Bundles the polyfill as a module with one default export. A bundler would copy each property of what a CommonJS module
 * exports, and where the browser has a `browser` of its own that makes it set up every API before a page's first line runs.
 */
export default defineWxtModule({
  name: 'polyfill',
  setup(wxt) {
    addViteConfig(wxt, () => ({
      plugins: [
        {
          name: 'polyfill-as-module',
          transform: (code, id) =>
            published.test(id)
              ? `const module = { exports: {} };\n((exports) => {\n${code}\n})(module.exports);\nexport default module.exports;`
              : null,
        },
      ],
    }));
  },
});
