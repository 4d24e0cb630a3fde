/** As Hypothesis does it: each text node of the range is split and put into an element. */
export function wrap(range: Range): void {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  for (const node of textNodesOf(range)) {
    const end = node === endContainer ? endOffset : node.length;
    const start = node === startContainer ? startOffset : 0;
    const words = node.splitText(start);
    words.splitText(end - start);
    const element = document.createElement('hypothesis-highlight');
    element.className = 'hypothesis-highlight';
    words.replaceWith(element);
    element.append(words);
  }
}

/** The nodes whose words are seen: white space between blocks is left alone. */
function textNodesOf(range: Range): readonly Text[] {
  if (range.commonAncestorContainer instanceof Text) return [range.commonAncestorContainer];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && /\S/.test(node.data) && range.intersectsNode(node)) nodes.push(node);
  return nodes;
}
