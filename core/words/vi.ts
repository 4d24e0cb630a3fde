import type { StorageFailure } from '../model/result';
import { datePartsOf, momentIn } from './dates';
import { board, correcting, lost } from './vi-keeping';
import { explain } from './why';
import type { Words } from './words';

const romanQuarter = ['I', 'II', 'III', 'IV'] as const;

function date(iso: string): string {
  const parts = datePartsOf(iso);
  switch (parts.kind) {
    case 'day':
      return `${parts.day}/${parts.month}/${parts.year}`;
    case 'yearless-day':
      return `${parts.day}/${parts.month}`;
    case 'month':
      return `tháng ${parts.month}/${parts.year}`;
    case 'quarter':
      return `quý ${romanQuarter[parts.quarter - 1] ?? parts.quarter}/${parts.year}`;
    case 'half':
      return `6 tháng ${parts.half === 1 ? 'đầu' : 'cuối'} năm ${parts.year}`;
    case 'year':
      return `năm ${parts.year}`;
    case 'unknown':
      return parts.text;
  }
}

function failure(failure: StorageFailure): string {
  switch (failure.kind) {
    case 'full':
      return 'Chưa lưu được: ổ đĩa đầy. Ghi chú vẫn ở đây. Xuất ra tệp hoặc giải phóng dung lượng rồi thử lại.';
    case 'newer-database':
      return 'Sổ tay này do một bản Bên Lề mới hơn tạo ra. Chưa có gì bị thay đổi. Cập nhật tiện ích rồi mở lại.';
    case 'unavailable':
      return 'Không mở được sổ tay. Những gì đã lưu không bị đụng đến. Khởi động lại trình duyệt rồi thử lại.';
    case 'private-window':
      return 'Đây là cửa sổ riêng tư nên Bên Lề không lưu gì. Chép lại những gì cần giữ.';
    case 'conflict':
      return 'Chưa lưu được: ghi chú này vừa được sửa ở nơi khác. Bản kia vẫn còn. Mở lại rồi sửa tiếp.';
    case 'invalid':
      return 'Chưa lưu được: dữ liệu không đúng dạng. Sổ tay không bị đụng đến. Tải lại trang rồi thử lại.';
    case 'disconnected':
      return 'Chưa lưu được: tiện ích vừa được cập nhật. Những gì đã gõ vẫn được giữ. Tải lại trang rồi thử lại.';
  }
}

export const vi: Words = {
  language: 'vi',
  product: 'Bên Lề',
  common: {
    save: 'Lưu',
    cancel: 'Huỷ',
    close: 'Đóng',
    undo: 'Hoàn tác',
    redo: 'Làm lại',
    edit: 'Sửa',
    remove: 'Xoá',
    recolour: 'Đổi màu',
    copied: 'Đã chép',
    jump: 'Đến chỗ này',
    notebook: 'Sổ tay',
    panel: 'Khung bên',
    note: 'Ghi chú',
    noteHighlight: 'Đoạn đã tô',
    search: 'Tìm',
    opening: 'Đang mở…',
    colour: 'Màu',
    tags: 'Thẻ',
    notes: (count) => `${count} ghi chú`,
    lost,
    understood: 'Đã rõ',
  },
  colours: { yellow: 'vàng', green: 'xanh lá', blue: 'xanh dương', pink: 'hồng' },
  kinds: {
    official: 'Người giữ chức vụ',
    role: 'Chức danh',
    directive: 'Văn bản',
    instruction: 'Chỉ đạo',
    own: 'Đoạn đã tô',
  },
  card: {
    about: (name) => `Về ${name}`,
    times: (count) => `${count} lần trong bài`,
    place: (place, count) => `${place}/${count}`,
    previous: 'Lần trước',
    next: 'Lần sau',
    instructions: (count) => `${count} chỉ đạo`,
    dossier: 'Hồ sơ',
    standsFor: 'Ở đây là',
    nobodyNamed: 'Bài không nêu tên người giữ chức danh này.',
    noPosts: 'Bài không nêu chức vụ.',
    status: {
      holds: null,
      held: 'trước đây',
      appointed: 'mới nhận chức',
      removed: 'thôi giữ chức',
      proposed: 'được giới thiệu',
    },
    issuer: 'Nơi ban hành',
    bySymbol: (issuer) => `${issuer} (theo ký hiệu)`,
    date: 'Ngày',
    cited: (count) => `dẫn ${count} lần`,
    clauses: 'Điều khoản được dẫn',
    oneOf: 'Chưa rõ là văn bản nào trong các văn bản',
    ambiguous: 'Bài chỉ nêu từng này, không đủ để biết là văn bản nào.',
    onlyHere: 'Chỉ biết số: cùng số ở bài khác có thể là văn bản khác.',
    relation: (kind, of, other) => {
      const verbs = { replaces: 'thay thế', amends: 'sửa đổi, bổ sung', repeals: 'bãi bỏ' };
      const name = other ?? 'một văn bản khác';
      return of === 'subject' ? `Theo bài: ${verbs[kind]} ${name}` : `Theo bài: được ${name} ${verbs[kind]}`;
    },
    pointedAt: (count) => `${count} lần gọi là “văn bản này”`,
    since: (name, day) => `${name}: có từ ${day}.`,
    until: (name, day, became) => `${name}: đến hết ${day}${became === null ? '' : `, sau đó là ${became}`}.`,
    over: (name, day, became) => `${name}: không còn từ sau ${day}${became === null ? '' : `, nay là ${became}`}.`,
    leads: 'Chủ trì',
    helps: 'Phối hợp',
    who: 'Người chỉ đạo',
    whom: 'Giao cho',
    unsaid: 'không nêu rõ',
    inherited: (addressee) => `${addressee} (nêu ở câu trước)`,
    deadline: 'Hạn',
    force: { order: 'Giao việc', request: 'Đề nghị', reported: 'Được thuật lại' },
    why: 'Vì sao được đánh dấu',
    explain: explain('vi'),
    rule: 'Quy tắc',
  },
  correcting,
  board,
  own: {
    about: 'Đoạn đã tô',
    bar: 'Tô hoặc ghi chú đoạn đã chọn',
    highlightIn: (colour) => `Tô màu ${colour}`,
    noNote: 'Chưa có ghi chú.',
    addNote: 'Thêm ghi chú',
    copyLink: 'Chép liên kết tới câu này',
    before: 'Trước đây là',
    similar: 'Câu này đã đổi, có lẽ là chỗ này.',
    lost: 'Không còn tìm thấy câu này trong bài',
  },
  choosing: {
    label: 'Chọn câu bằng phím',
    acts: {
      paragraph: 'đoạn',
      sentence: 'câu',
      word: 'thêm, bớt tiếng',
      moreSentences: 'thêm, bớt câu',
      edge: 'đổi đầu đang dời',
      note: 'ghi chú',
      highlight: 'tô',
      colours: 'tô màu khác',
      copy: 'chép liên kết',
      undo: 'hoàn tác',
      leave: 'thôi',
    },
    leave: 'Thôi chọn',
    edge: { start: 'Đang dời đầu trước.', end: 'Đang dời đầu sau.' },
    chosen: {
      paragraph: (text) => `Đoạn: ${text}`,
      sentence: (text) => `Câu: ${text}`,
      words: (text) => `Đã chọn: ${text}`,
    },
    nothing: 'Trang này không có chữ nào để chọn.',
  },
  attaching: {
    title: 'Ghi chú mất chỗ',
    context: 'Trước đây câu ấy nằm giữa',
    how: 'Bôi đen câu đúng trong bài rồi bấm Đây rồi.',
    chosen: 'Sẽ gắn vào',
    thisIsIt: 'Đây rồi',
    notThis: 'Không phải',
    begin: 'Gắn lại',
    later: 'Để sau',
    next: 'Ghi chú sau',
    lostHere: (count) => `${count} ghi chú không còn tìm thấy câu trong bài này.`,
    refused: 'Đã bỏ chỗ này.',
  },
  toast: {
    label: 'Thông báo',
    saved: 'Đã lưu ghi chú.',
    highlighted: 'Đã tô.',
    edited: 'Đã sửa ghi chú.',
    recoloured: 'Đã đổi màu.',
    removed: (count) => (count === 1 ? 'Đã xoá ghi chú.' : `Đã xoá ${count} ghi chú.`),
    tagged: (count) => `Đã gắn thẻ cho ${count} ghi chú.`,
    undone: 'Đã hoàn tác.',
    nothingToUndo: 'Không có gì để hoàn tác.',
    nothingToRedo: 'Không có gì để làm lại.',
    reattached: 'Đã gắn vào câu này.',
    notFound: 'Không còn tìm thấy câu này trong bài.',
    linkCopied: 'Đã chép liên kết tới câu này.',
    pageLinkCopied: 'Đã chép địa chỉ bài (liên kết không chỉ được tới câu này).',
    notCopied: 'Chưa chép được: trình duyệt không cho.',
    noMarks: 'Trong bài không có chỗ nào được đánh dấu.',
    offerSite: (host) => `Luôn bật Bên Lề trên ${host}`,
    allowSite: 'Luôn bật',
  },
  page: {
    siteSwitch: 'Bật trên trang này',
    siteOff: 'Bên Lề đang tắt trên trang này.',
    kindSwitches: 'Những gì được đánh dấu',
    everywhere: 'Đánh dấu trên mọi trang',
    selectionBar: 'Thanh tô cạnh đoạn chọn',
    more: 'Trang tin, phím tắt, ngôn ngữ',
    lists: { people: 'Người', documents: 'Văn bản', instructions: 'Chỉ đạo', notes: 'Ghi chú' },
    listLabel: 'Có gì trong bài',
    nothing: {
      people: 'Không thấy người giữ chức vụ nào trong bài.',
      documents: 'Không thấy văn bản nào được dẫn trong bài.',
      instructions: 'Không thấy chỉ đạo nào trong bài.',
      notes: 'Chưa có ghi chú nào trên trang này.',
    },
    teach: (key) =>
      key === null
        ? 'Bôi đen một câu rồi bấm Ghi chú (chưa đặt phím).'
        : `Bôi đen một câu rồi bấm Ghi chú (hoặc ${key}).`,
    noArticle: 'Trang này không giống một bài báo.',
    readAnyway: 'Đọc thử trang này',
    needsPermission: 'Bên Lề chưa được phép đọc trang này.',
    allow: (host) => `Luôn bật trên ${host}`,
    absent: 'Bên Lề chưa đọc trang này.',
    readNow: 'Đọc trang này',
    bringBack: 'Hiện lại các đoạn đã tô',
    closed: 'Trình duyệt không cho tiện ích nào đọc trang này.',
    noMarksHere: 'Trình duyệt này chưa vẽ được dấu lên trang, nên những gì tìm thấy trong bài chỉ hiện ở đây.',
    privateWindow: 'Đây là cửa sổ riêng tư: bài vẫn được đánh dấu, nhưng không có gì được lưu.',
    elsewhere: 'Gần đây ở bài khác',
    searchNotebook: 'Tìm trong sổ tay…',
    nothingFound: (query) => `Không có ghi chú nào khớp với “${query}”.`,
    outOfSight: 'Khung bên không thấy được trang này. Bấm nút Bên Lề trên thanh công cụ để đọc trang.',
  },
  exporting: {
    export: 'Xuất',
    thisPage: 'Trang này',
    everything: 'Cả sổ tay',
    selection: (count) => `${count} ghi chú đã chọn`,
    written: (file) => `Đã xuất ${file}.`,
    again: 'Tải lại tệp',
    nothing: 'Không có ghi chú nào để xuất.',
  },
  notebook: {
    title: 'Sổ tay',
    facets: 'Lọc',
    kind: 'Loại',
    withNote: 'Có ghi chú',
    withoutNote: 'Chỉ tô',
    tag: 'Thẻ',
    outlet: 'Báo',
    official: 'Người',
    document: 'Văn bản',
    clearFilters: 'Bỏ lọc',
    dossierOf: (name) => `Hồ sơ: ${name}`,
    empty: 'Sổ tay còn trống. Mở một bài báo, bôi đen một câu rồi bấm Ghi chú.',
    nothingFits: 'Không có ghi chú nào khớp.',
    chooseOne: 'Chọn một ghi chú để đọc ở đây.',
    selected: (count) => `Đã chọn ${count}`,
    select: 'Chọn',
    selectAll: 'Chọn tất cả',
    unselect: 'Bỏ chọn',
    openPage: 'Mở trong bài',
    source: 'Link gốc',
    changed: (when) => `sửa ${when}`,
    addTag: 'Gắn thẻ',
    removeTag: (tag) => `Bỏ thẻ ${tag}`,
    import: 'Nhập từ tệp',
    imported: ({ added, updated, known }) => `Đã nhập: ${added} mới, ${updated} cập nhật, ${known} đã có.`,
    notImported: 'Tệp này không phải sổ tay Bên Lề. Sổ tay không thay đổi.',
    newerFile: 'Tệp này do một bản Bên Lề mới hơn ghi ra. Cập nhật tiện ích rồi nhập lại. Sổ tay không thay đổi.',
    copyHolds: (count) => `Bản sao còn giữ ${count} ghi chú. Xuất ra tệp để cất giữ.`,
    exportCopy: 'Xuất từ bản sao',
    copyTrouble:
      'Ghi chú vẫn được lưu, nhưng chưa ghi được bản sao. Bên Lề tự thử lại. Cho đến khi được, nên xuất ra tệp.',
    leftOut: (count) => `${count} mục trong tệp bị hỏng nên không nhập được.`,
    drafts: 'Ghi chú viết dở',
    resume: 'Viết tiếp',
    discard: 'Bỏ',
    back: 'Về danh sách',
    showMore: (count) => `Hiện thêm ${count}`,
  },
  note: {
    title: 'Ghi chú',
    placeholder: 'Viết ghi chú…',
    tagPlaceholder: 'thêm thẻ',
    saving: 'Đang lưu…',
    keeping: 'Đang giữ bản nháp…',
    kept: 'Đã giữ bản nháp',
    copyText: 'Chép ghi chú',
    privateWindow: 'Đây là cửa sổ riêng tư nên ghi chú không được lưu. Chép lại nếu cần giữ.',
    joined: 'Ghi chú này vừa được sửa ở nơi khác. Cả hai bản nay nằm trong ô trên. Xem lại rồi bấm Lưu.',
    lostDraft: 'Không tìm thấy đoạn đã chọn. Chép lại nội dung, đóng khung này rồi chọn lại.',
  },
  welcome: {
    title: 'Bên Lề đọc tin chính thống cùng bạn',
    sentences: [
      'Khi bạn mở một bài báo, Bên Lề gạch chân người giữ chức vụ, văn bản và chỉ đạo ngay trong bài.',
      'Bôi đen một câu để tô hoặc ghi chú; mọi ghi chú nằm trong sổ tay, tìm lại và xuất ra được.',
      'Tất cả diễn ra trên máy này: không tài khoản, không máy chủ.',
    ],
    sites: 'Các trang tin',
    sitesExplained: (count) =>
      `Bên Lề chỉ đọc những trang bạn cho phép. Danh sách có ${count} trang tin của trung ương, bộ ngành và địa phương; trình duyệt sẽ hỏi lại bạn.`,
    turnOn: 'Bật trên các trang tin này',
    turnedOn: 'Đã bật. Các trang tin đang mở được đọc ngay.',
    refused: 'Chưa bật. Có thể bật lại ở đây bất cứ lúc nào.',
    showSites: 'Xem danh sách',
    otherPages: 'Với trang khác, bấm nút Bên Lề trên thanh công cụ: đọc một lần, hoặc luôn bật trên trang đó.',
    keys: 'Phím tắt',
    unbound: 'chưa đặt',
    changeKeys: 'Đổi phím',
    changeKeysByHand: 'Đổi phím: mở trang quản lý tiện ích của trình duyệt, chọn mục phím tắt.',
    commands: {
      highlight: 'Tô đoạn đã chọn',
      note: 'Ghi chú đoạn đã chọn',
      choose: 'Chọn câu bằng phím',
      'next-mark': 'Đến chỗ đánh dấu sau',
      'previous-mark': 'Về chỗ đánh dấu trước',
      undo: 'Hoàn tác việc vừa làm trong trang',
      redo: 'Làm lại việc vừa hoàn tác',
      'toggle-marks': 'Bật hoặc tắt đánh dấu',
      'open-panel': 'Mở khung bên',
    },
    privacy: 'Riêng tư',
    privacyStatement: [
      'Ghi chú và bài đã đọc không rời khỏi máy này. Bên Lề không gửi gì đi và không có máy chủ.',
      'Trang báo không thấy được những gì bạn gõ trong ghi chú.',
      'Trong cửa sổ riêng tư không có gì được lưu.',
      'Gỡ tiện ích thì sổ tay mất theo: xuất ra tệp JSON trước khi gỡ.',
    ],
    language: 'Ngôn ngữ',
    automatic: 'Theo trình duyệt',
  },
  failure,
  date,
  moment: momentIn(date),
};
