declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRanges(ranges: { readonly start: number; readonly length: number }[]): void;
  }
}
