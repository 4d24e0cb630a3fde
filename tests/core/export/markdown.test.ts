import { describe, expect, test } from 'vitest';
import { plainOptions } from '../../../core/export/format';
import { markdown } from '../../../core/export/markdown';
import { escapeAddress, escapeLine, escapeText } from '../../../core/export/markdown-text';
import { troublesome } from './contents';

const formula = troublesome.annotations.find(({ id }) => id === 'formula');

describe('text that could be taken for markup', () => {
  test.each([
    ['# không phải tít', '\\# không phải tít'],
    ['- không phải mục', '\\- không phải mục'],
    ['+ không phải mục', '\\+ không phải mục'],
    ['* không phải mục', '\\* không phải mục'],
    ['1. không phải mục', '1\\. không phải mục'],
    ['30) không phải mục', '30\\) không phải mục'],
    ['30/6 thì không sao', '30/6 thì không sao'],
    ['1.5 triệu', '1\\.5 triệu'],
    ['> không phải trích', '\\> không phải trích'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['    không phải mã', 'không phải mã'],
    ['```', '\\`\\`\\`'],
    ['~~gạch~~', '\\~\\~gạch\\~\\~'],
    ['_nghiêng_ và **đậm**', '\\_nghiêng\\_ và \\*\\*đậm\\*\\*'],
    ['[chữ](https://bao.example)', '\\[chữ\\](https://bao.example)'],
    ['![ảnh](x)', '!\\[ảnh\\](x)'],
    ['<script>', '\\<script\\>'],
    ['&copy; 2021', '\\&copy; 2021'],
    ['a | b', 'a \\| b'],
    ['cuối dòng \\', 'cuối dòng \\\\'],
    ['749/QĐ-TTg', '749/QĐ-TTg'],
    ['\u0000\u0007tab\tở giữa', 'tab ở giữa'],
    ['tít\nhai dòng', 'tít hai dòng'],
  ])('%j is written %j', (text, written) => expect(escapeLine(text)).toBe(written));

  test('line ends stay, paragraphs stay, what surrounds them goes', () => {
    expect(escapeText('\n\nmột\nhai\r\n\r\n\n# ba\n')).toBe('một\\\nhai\n\n\\# ba');
    expect(escapeText('một\nhai\n\nba', '> ')).toBe('> một\\\n> hai\n>\n> ba');
    expect(escapeText(' \n ')).toBe('');
  });

  test('an address can not end its link early', () => {
    expect(escapeAddress('https://bao.example/tin (1)?a=<b>\\')).toBe('https://bao.example/tin%20%281%29?a=%3Cb%3E%5C');
    expect(escapeAddress('https://bao.example/#:~:text=Tuyến,a')).toBe('https://bao.example/#:~:text=Tuyến,a');
  });
});

describe('the file', () => {
  const text = markdown.write(troublesome, {
    ...plainOptions(0),
    showMoment: () => '25/12/2021',
    linkTo: ({ anchor }) => (anchor === formula?.anchor ? 'https://bao.example/#:~:text=x' : null),
  });

  test('reads as written', () => {
    expect(text.split('\n\n## ')[1]).toBe(
      [
        '[Tít \\[có\\] \\*dấu\\* \\& \\<thẻ\\>](https://bao.example/tin%20%281%29?a=b&c=d)',
        'Báo "Ven Sông", bản in · Lê Thu · 2021-12-25T18:01:00+07:00',
        '> \\=HYPERLINK("https://evil.example")',
        '25/12/2021 · [mở tại câu này](https://bao.example/#:~:text=x)',
        '> câu hai\\\n> của đoạn, có "ngoặc"',
        '\\- một\\\n1\\. hai',
        '\\# ba\\\nbốn',
        '#kiểm-điểm #\\#lạ #a,b;-c · 25/12/2021 · [mở bài (không chỉ được tới câu)](https://bao.example/tin%20%281%29?a=b&c=d)',
      ].join('\n\n'),
    );
  });

  test('an article without a title is named by its address', () => {
    expect(text).toContain('## [https://bo.example/thong-tu](https://bo.example/thong-tu)');
  });

  test('an empty notebook is a heading', () => {
    expect(markdown.write({ articles: [], items: [], annotations: [] }, { ...plainOptions(0), language: 'en' })).toBe(
      '# Bên Lề notebook\n',
    );
  });
});
