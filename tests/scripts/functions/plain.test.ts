import { describe, expect, it } from 'vitest';
import { withPlainFunctions } from '../../../scripts/functions/plain';

describe('plain functions in place of arrows', () => {
  it.each([
    ['a bare parameter', `let f=e=>e+1`, `let f=function(e){return e+1}`],
    ['no parameter', `let f=()=>{g(1)}`, `let f=function(){g(1)}`],
    ['patterns and defaults', `let f=({a},[b]=[],...c)=>a+1`, `let f=function({a},[b]=[],...c){return a+1}`],
    ['an object as answer', `let f=e=>({a:1}),g`, `let f=function(e){return {a:1}},g`],
    ['one that waits', `let f=async e=>{await 1}`, `let f=async function(e){await 1}`],
    ['one inside another', `let f=e=>t=>e+t+1`, `let f=function(e){return function(t){return e+t+1}}`],
    ['one behind a word', `function f(){return(a,b)=>a+1}`, `function f(){return function(a,b){return a+1}}`],
    ['one in a default', `let f=(e=t=>t+1)=>e`, `let f=function(e=function(t){return t+1}){return e}`],
  ])('writes %s', (_, code, written) => {
    expect(withPlainFunctions(code)).toBe(written);
  });

  it('leaves those that use what is bound around them', () => {
    for (const code of [`class A{f=()=>this.g(1)}`, `function f(){return e=>t=>arguments[e]+1}`])
      expect(withPlainFunctions(code)).toBe(code);
  });
});
