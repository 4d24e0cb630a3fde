/** Verbs with which an official's list of tasks begins a sentence or a clause. */
export const deeds = `
tập trung · tăng cường · đẩy mạnh · nâng cao · đổi mới · phát huy · chú trọng · quan tâm · rà soát · kiểm tra · giám sát · xử lý ·
hoàn thiện · hoàn thành · bảo đảm · đảm bảo · bám sát · quán triệt · cụ thể hóa · triển khai · thực hiện · tổ chức · xây dựng · ban hành ·
tham mưu · phối hợp · chủ trì · chỉ đạo · đôn đốc · hướng dẫn · tuyên truyền · vận động · báo cáo · đề xuất · bố trí · cân đối · tháo gỡ ·
khắc phục · chấn chỉnh · siết chặt · ngăn chặn · phòng ngừa · đấu tranh · củng cố · kiện toàn · sắp xếp · chuẩn bị · làm tốt · làm rõ ·
coi trọng · gắn · lấy · giữ vững · nêu cao · quyết tâm · phấn đấu · huy động · khai thác · mở rộng · thúc đẩy · cắt giảm · đơn giản hóa ·
công khai · minh bạch · phân công · phân cấp · chuyển đổi · nghiên cứu · lựa chọn · cập nhật · theo dõi · nắm chắc · nắm bắt · chăm lo ·
hỗ trợ · giúp đỡ · tạo điều kiện · ưu tiên · phát triển · nỗ lực · duy trì · đa dạng hóa · chú ý · lưu ý · hạn chế · chống · phòng, chống ·
tránh · thông báo · thông tin · cảnh báo · trả lời · giải quyết · đánh giá · phân tích · xác định · lập · trình · đưa · lồng ghép · khuyến khích ·
đầu tư · nhân rộng · tôn vinh · biểu dương · khen thưởng · thi đua · rút kinh nghiệm · điều tra · xác minh · truy vết · cách ly · tiêm ·
vận hành · quản lý · sử dụng · đào tạo · bồi dưỡng · luân chuyển · học tập · rèn luyện · tu dưỡng · gương mẫu · nêu gương · đoàn kết ·
thống nhất · khơi dậy · tận dụng · tranh thủ · chủ động · tích cực · khẩn trương · kịp thời · thường xuyên · nghiêm túc · kiên quyết ·
tiếp tục · sớm · nhanh chóng · không ngừng · tuyệt đối · quyết liệt · linh hoạt · sáng tạo · bảo vệ · giữ gìn · tiết kiệm · cải cách · cải thiện ·
tháo dỡ · di dời · sơ tán · cắm · đọc · rút gọn · kéo giảm · giảm thiểu · xóa · thay đổi · điều chỉnh · bổ sung · sửa đổi · mở đợt · ra quân ·
tuân thủ · chấp hành · đề cao · vào cuộc · cung cấp · chia sẻ · kết nối · hợp tác · liên kết · thu hút · làm việc · xem xét · cho phép · dừng ·
tạm dừng · đình chỉ · thu hồi · giải ngân · giải phóng mặt bằng · bàn giao · tổng kết · sơ kết · dự kiến · dự báo · tính toán · cân nhắc ·
kiên trì · giữ · làm · thành lập · kiểm soát · thanh tra · tham gia · trao đổi · phân bổ · phân loại · quy hoạch · niêm yết · lắng nghe · đối thoại ·
tiếp nhận · tiếp thu · thể hiện · khẳng định · đáp ứng · nhận thức · coi · xem · tìm · trồng · mua · bán · cấp · phát hiện · tố giác · lan tỏa · xúc tiến · gia hạn · đẩy nhanh · thi hành · phản ánh · tiến hành · ký · khắc ghi · ra sức · thể chế hóa · hiện đại hóa · số hóa ·
ứng dụng · cải tạo · nâng cấp · khuyến nghị · gương mẫu · tự giác · sẵn sàng · ứng phó · trực · tìm kiếm · cứu hộ · khoanh vùng · dập dịch · sàng lọc
`
  .split('·')
  .map((entry) => entry.trim());
