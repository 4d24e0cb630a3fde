/** What a piece of a page reads like: the rules of `docs/projection.md`, one or two cases for each. */
export const cases: readonly { readonly name: string; readonly html: string; readonly text: string }[] = [
  { name: 'blocks are joined by one line end', html: '<p>Một</p>\n\n<p>Hai</p>', text: 'Một\nHai' },
  { name: 'white space collapses', html: '<p>\n  Bí thư\t\t Thành ủy\r\n </p>', text: 'Bí thư Thành ủy' },
  { name: 'across inline markup', html: '<p>Chỉ thị <b> số 16 </b> <i>/CT-TTg</i></p>', text: 'Chỉ thị số 16 /CT-TTg' },
  { name: 'no space is made up between inline elements', html: '<p>19<sup>2</sup>a</p>', text: '192a' },
  { name: 'NBSP stays', html: '<p>số&nbsp;16&nbsp; và</p>', text: 'số\u00a016\u00a0 và' },
  { name: 'zero-width characters stay', html: '<p>Bí\u200bthư\u00ad</p>', text: 'Bí\u200bthư\u00ad' },
  { name: 'NFD stays as it came', html: '<p>thu\u031b\u0309</p>', text: 'thu\u031b\u0309' },
  { name: 'a line break ends a line', html: '<p>Hà Nội <br> ngày 5</p>', text: 'Hà Nội\nngày 5' },
  { name: 'in a headline it is a space', html: '<h2>Quyết tâm<br>hoàn thành</h2>', text: 'Quyết tâm hoàn thành' },
  { name: 'breaks at the ends of a block are nothing', html: '<p><br>Một<br></p><p>Hai</p>', text: 'Một\nHai' },
  { name: 'line ends of preformatted text stay', html: '<pre>Điều 1\n\n  Điều 2</pre>', text: 'Điều 1\nĐiều 2' },
  { name: 'scripts and comments are no text', html: '<p>Một<!-- x --><script>let a</script> hai</p>', text: 'Một hai' },
  {
    name: 'hidden text is no text',
    html: '<p>Một<span hidden> ẩn</span> hai</p><p style="display:none">x</p>',
    text: 'Một hai',
  },
  { name: 'empty blocks are left out', html: '<p> </p><p>Một</p><p></p><p>Hai</p>', text: 'Một\nHai' },
  { name: 'a table reads cell by cell', html: '<table><tr><td>A</td><td>B</td></tr></table>', text: 'A\nB' },
  { name: 'a page without text', html: '<div></div>', text: '' },
];
