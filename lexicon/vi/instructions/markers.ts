/** Words of duty: somebody has to. */
export const duty = [
  'cần',
  'cần phải',
  'rất cần',
  'phải',
  'cần thiết phải',
  'nhất thiết phải',
  'bắt buộc phải',
  'có trách nhiệm',
  'chịu trách nhiệm',
  'phải chịu trách nhiệm',
  'có nhiệm vụ',
  'nên',
  'cần được',
  'phải được',
  'hãy',
] as const;

/** Words of forbidding. */
export const forbidding = [
  'không được',
  'không được phép',
  'không để',
  'không để xảy ra',
  'tuyệt đối không',
  'kiên quyết không',
  'nhất quyết không',
  'dứt khoát không',
  'chấm dứt',
  'không vì',
  'đừng',
  'chớ',
] as const;

/** Adverbs that press; before a bare verb they make it an imperative. */
export const pressing = [
  'khẩn trương',
  'ngay',
  'ngay lập tức',
  'kịp thời',
  'sớm',
  'quyết liệt',
  'nghiêm túc',
  'chủ động',
  'tích cực',
  'thường xuyên',
  'kiên trì',
  'sát sao',
  'đồng bộ',
  'triệt để',
  'kiên quyết',
  'tiếp tục',
  'nhanh chóng',
  'trực tiếp',
  'không ngừng',
  'nghiêm khắc',
  'quyết tâm',
  'đồng thời',
] as const;

/** What has happened, is happening or will happen of itself: speaks against an instruction. */
export const past = [
  'đã',
  'vừa',
  'từng',
  'vừa qua',
  'thời gian qua',
  'trong năm qua',
  'những năm qua',
  'đã được',
  'đã có',
  'đang',
] as const;
export const result = [
  'kết quả',
  'đạt được',
  'ước đạt',
  'đạt',
  'tăng',
  'giảm',
  'so với',
  'thành tích',
  'chiếm',
  'tổng số',
  'góp phần',
  'đóng góp',
  'hoàn thành tốt',
] as const;
export const plan = ['sẽ', 'dự kiến', 'cam kết', 'phấn đấu', 'mục tiêu', 'nhằm', 'chuẩn bị'] as const;
/** A thing is done to the subject: `được yêu cầu`, `bị phạt`. */
export const passive = ['được', 'bị', 'do'] as const;
export const condition = [
  'nếu',
  'khi',
  'trường hợp',
  'trong trường hợp',
  'muốn',
  'để',
  'vì',
  'do',
  'bởi',
  'nhằm',
] as const;
export const asking = ['tại sao', 'vì sao', 'thế nào', 'như thế nào', 'có phải', 'hay không', 'ra sao'] as const;
