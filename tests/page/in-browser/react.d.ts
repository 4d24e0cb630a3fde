/** As much of React as the test page uses. */
declare module 'react' {
  export type Node = Element | string | number | boolean | null | readonly Node[];
  export interface Element {
    readonly type: unknown;
  }
  export type Component<Props> = (props: Props) => Node;
  export function createElement<Props extends object>(
    type: string | Component<Props> | symbol,
    props?: (Props & { readonly key?: string }) | Readonly<Record<string, unknown>> | null,
    ...children: readonly Node[]
  ): Element;
  export function useState<Value>(first: Value): readonly [Value, (next: Value) => void];
  export function useEffect(effect: () => void, on: readonly unknown[]): void;
  export function use<Value>(promise: Promise<Value>): Value;
  export const StrictMode: symbol;
  export const Suspense: symbol;
}

declare module 'react-dom/client' {
  import type { Element } from 'react';
  export function hydrateRoot(
    container: globalThis.Element,
    app: Element,
    options: {
      readonly onRecoverableError: (error: unknown) => void;
      readonly onUncaughtError: (error: unknown) => void;
    },
  ): void;
}

declare module 'react-dom/server' {
  import type { Writable } from 'node:stream';
  import type { Element } from 'react';
  export function renderToPipeableStream(
    app: Element,
    options: { readonly onShellReady: () => void; readonly onError: (error: unknown) => void },
  ): { pipe(target: Writable): void };
}
