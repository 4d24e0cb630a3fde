import { describe, expect, it } from 'vitest';
import { withPlainFunctions } from '../../../scripts/functions/plain';

const long = `'${'x'.repeat(100)}'`;

describe('plain functions in place of arrows', () => {
  it.each([
    ['a bare parameter', `let f=e=>e+${long}`, `let f=function(e){return e+${long}}`],
    ['no parameter', `let f=()=>{g(${long})}`, `let f=function(){g(${long})}`],
    [
      'patterns and defaults',
      `let f=({a},[b]=[],...c)=>a+${long}`,
      `let f=function({a},[b]=[],...c){return a+${long}}`,
    ],
    ['an object as answer', `let f=e=>({a:${long}}),g`, `let f=function(e){return {a:${long}}},g`],
    ['one that waits', `let f=async e=>{await ${long}}`, `let f=async function(e){await ${long}}`],
    ['one inside another', `let f=e=>t=>e+t+${long}`, `let f=function(e){return function(t){return e+t+${long}}}`],
    ['one in a default', `let f=(e=t=>t+${long})=>e`, `let f=function(e=function(t){return t+${long}}){return e}`],
  ])('writes %s', (_, code, written) => {
    expect(withPlainFunctions(code)).toBe(written);
  });

  it('leaves short ones, and those that know what surrounds them', () => {
    for (const code of [
      'let f=e=>e',
      `class A{f=()=>this.g(${long})}`,
      `function f(){return e=>t=>arguments[e]+${long}}`,
    ])
      expect(withPlainFunctions(code)).toBe(code);
  });
});
