// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../page/projection/text-blocks';

const read = (html: string): readonly string[] => {
  document.body.innerHTML = html;
  return textBlocks(document.body).map((block) =>
    block.nodes
      .map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '|'))
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  );
};

const sentence = 'Hội nghị sáng nay đã thống nhất các nhiệm vụ trọng tâm của quý tới.';

describe('text blocks', () => {
  it('break at elements of block level and read through inline ones', () => {
    expect(read('<div>Mở <b>đầu</b><p>Một <a href="/x">hai</a></p>ba</div>')).toEqual(['Mở đầu', 'Một hai', 'ba']);
  });

  it('break at two line breaks, and at one after a long line that ends a sentence', () => {
    expect(read('Dòng một<br>dòng hai<br> <br>dòng ba')).toEqual(['Dòng một|dòng hai', 'dòng ba']);
    expect(read(`${sentence}<br>Tiếp theo`)).toEqual([sentence, 'Tiếp theo']);
  });

  it('leave out code, fields and what the markup hides', () => {
    expect(
      read(
        '<script>var a</script><style>p{}</style><noscript>n</noscript><textarea>t</textarea><p hidden>h</p>' +
          '<p style="display: none">d</p><span aria-hidden="true">▲</span><p>thấy</p>',
      ),
    ).toEqual(['thấy']);
  });

  it('read a long part that a dialog has hidden from assistive technology', () => {
    expect(read(`<div aria-hidden="true"><p>${sentence.repeat(6)}</p></div>`)).toEqual([sentence.repeat(6)]);
  });

  it('count code units, and those in links', () => {
    document.body.innerHTML = '<p> Theo <a href="/x">báo <b>Đảng</b></a> </p>';
    const [block] = textBlocks(document.body);
    expect(block).toMatchObject({ length: 11, linked: 7, role: 'paragraph', element: document.querySelector('p') });
  });

  it('know the role of each block', () => {
    document.body.innerHTML =
      '<h2>a</h2><ul><li><p>b</p></li></ul><table><tr><td>c<p>d</p></td></tr></table><figure><figcaption>e</figcaption></figure><blockquote><p>f</p></blockquote>g';
    expect(textBlocks(document.body).map((block) => block.role)).toEqual([
      'heading',
      'list-item',
      'cell',
      'paragraph',
      'caption',
      'quote',
      'other',
    ]);
  });

  it('leave out what the caller does not want', () => {
    document.body.innerHTML = '<nav>a</nav><p>b</p>';
    const blocks = textBlocks(document.body, { skip: (element) => element.localName === 'nav' });
    expect(blocks).toHaveLength(1);
  });

  it('read open shadow roots with their slots filled', () => {
    document.body.innerHTML = '<x-note><i>trong khe</i></x-note>';
    const host = document.querySelector('x-note');
    const shadow = host?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>trước</p><slot></slot><p>sau</p>';
    const texts = textBlocks(document.body).map((block) => block.nodes.map((node) => node.textContent).join(''));
    expect(texts).toEqual(['trước', 'trong khe', 'sau']);
  });

  it('find nothing where nothing is', () => {
    expect(read(' \n \u200b<div>&nbsp;</div><br>')).toEqual([]);
  });

  it('change nothing', () => {
    const html = '<p>a<br><br>b</p> <i>c</i>';
    document.body.innerHTML = html;
    textBlocks(document.body);
    expect(document.body.innerHTML).toBe(html);
  });
});
