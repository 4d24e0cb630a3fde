import type { CorrectionChange } from '../model/correction';
import type { Loss } from '../model/loss';
import type { BoardWords, CorrectingWords } from './keeping';

export const correcting: CorrectingWords = {
  more: 'Vì sao được đánh dấu, sửa dấu',
  heading: 'Sửa',
  where: 'Áp dụng ở',
  scope: { page: 'bài này', site: 'báo này', everywhere: 'mọi nơi' },
  ignoreHere: {
    official: 'Bỏ dấu ở chỗ này',
    role: 'Bỏ dấu chức danh ở chỗ này',
    directive: 'Bỏ dấu văn bản ở chỗ này',
    instruction: 'Câu này không phải chỉ đạo',
  },
  ignoreName: (name) => `${name} không giữ chức vụ: bỏ mọi dấu`,
  ignoreText: (text) => `Không đánh dấu “${text}” nữa`,
  notMeant: (name) => `Ở đây không phải ${name}`,
  samePerson: 'Cùng một người với…',
  chooseSame: (name) => `${name} cùng một người với`,
  otherKey: 'Là văn bản khác…',
  chooseKey: 'Đây là văn bản',
  typeKey: 'Gõ số và ký hiệu khác…',
  back: 'Trở lại',
  markOfficial: (name) => `${name} giữ chức vụ`,
  corrected: 'Bạn đã sửa dấu này.',
  takeBack: 'Bỏ sửa',
  done: {
    ignore: 'Đã bỏ dấu.',
    'ignore-place': 'Đã bỏ dấu ở chỗ này.',
    official: 'Đã đánh dấu người giữ chức vụ.',
    merge: 'Đã gộp hai tên.',
    separate: 'Đã tách ra.',
    key: 'Đã sửa số ký hiệu.',
  },
  takenBack: 'Đã bỏ sửa.',
  list: 'Những chỗ đã sửa',
  none: 'Chưa sửa dấu nào. Trong thẻ của một dấu, bấm ⋯ để sửa.',
  says,
  holds: (where) => where ?? 'mọi nơi',
  count: (count) => `${count} chỗ đã sửa`,
  keyForm: 'Số ký hiệu văn bản',
  keyExplained: 'Ghi như trong văn bản, có cả loại: nghị quyết 39-NQ/TW, chỉ thị 05-CT/TW, luật đất đai 2024.',
  keyField: (text) => `“${text}” là`,
  keyWas: (key) => `trước đây hiểu là ${key}`,
};

function says(change: CorrectionChange): string {
  switch (change.kind) {
    case 'ignore':
      return change.mention === 'official' ? `${change.text} không giữ chức vụ` : `Không đánh dấu “${change.text}”`;
    case 'ignore-place':
      return `Bỏ một dấu: “${change.anchor.exact}”`;
    case 'official':
      return `${change.name} giữ chức vụ`;
    case 'merge':
      return `${change.name} là ${change.into}`;
    case 'separate':
      return `“${change.text}” không phải ${change.from}`;
    case 'key':
      return `“${change.text}” là ${change.key}`;
  }
}

export const board: BoardWords = {
  title: 'Bảng theo dõi',
  follow: 'Theo dõi',
  following: 'Đang theo dõi',
  add: 'Thêm vào bảng theo dõi',
  onBoard: 'Có trong bảng theo dõi',
  added: 'Đã thêm vào bảng theo dõi.',
  removed: 'Đã bỏ khỏi bảng theo dõi.',
  finished: 'Đã đánh dấu là xong.',
  reopened: 'Đã mở lại.',
  states: { open: 'Đang làm', overdue: 'Quá hạn', done: 'Đã xong' },
  state: 'Tình trạng',
  all: 'Tất cả',
  speaker: 'Người chỉ đạo',
  addressee: 'Nơi được giao',
  count: (count) => `${count} việc`,
  onBoardBy: (count) => `${count} việc trong bảng theo dõi`,
  empty: 'Bảng còn trống. Trong thẻ của một câu chỉ đạo, bấm Thêm vào bảng theo dõi.',
  nothingFits: 'Không có việc nào khớp.',
  due: (date) => `Hạn ${date}`,
  noDeadline: 'Không nêu hạn',
  overdue: (days) => `quá ${days} ngày`,
  daysLeft: (days) => (days === 0 ? 'hôm nay' : `còn ${days} ngày`),
  asWritten: (words) => `trong bài: “${words}”`,
  finish: 'Xong',
  reopen: 'Mở lại',
  finishedAt: (when) => `Xong ${when}`,
  openPassage: 'Mở câu này trong bài',
  calendar: 'Xuất lịch hạn (.ics)',
  helps: (names) => `phối hợp: ${names}`,
};

export function lost({ expected, left, back, others, changes, state }: Loss): string {
  const gone = expected - left;
  if (state === 'mending') {
    const so = gone > 0 ? ` được ${back} trong ${gone} ghi chú.` : '';
    return `Trình duyệt đã làm mất một phần sổ tay. Đang lấy lại từ bản sao${so === '' ? '.' : `:${so}`}`;
  }
  if (gone > 0 && back + others === 0)
    return `Sổ tay từng có ${expected} ghi chú, nay còn ${left}. Nhập lại từ tệp JSON đã xuất nếu có.`;
  const notes =
    gone > 0
      ? `Trình duyệt đã làm mất ${gone} ghi chú. Đã lấy lại ${Math.min(back, gone)} trong ${gone} từ bản sao.`
      : 'Trình duyệt đã làm mất những thay đổi gần đây của sổ tay.';
  const missing = gone > back ? ` ${gone - back} ghi chú không lấy lại được: nhập lại từ tệp JSON đã xuất nếu có.` : '';
  const more = others > 0 ? ` Cũng đã lấy lại ${others} chỗ sửa, việc theo dõi hay thay đổi khác.` : '';
  const last = changes > 0 ? ` ${changes} thay đổi sau cùng không lấy lại được: xem lại những ghi chú mới nhất.` : '';
  return `${notes}${missing}${more}${last}`;
}
