//! The fixed texts of the list of kept checks.

labels! {
    CheckLabel;
    Checks: "Your checks", "내 점검";
    ChecksHint: "Kept in this browser alone. Whatever you enter is kept here by itself.", "이 브라우저에만 저장됩니다. 입력한 내용은 자동으로 저장됩니다.";
    None: "No check is kept here yet.", "아직 저장된 점검이 없습니다.";
    Find: "Find a check", "점검 찾기";
    NotFound: "No check has that name.", "그런 이름의 점검이 없습니다.";
    IsOpen: "open now", "지금 열려 있음";
    Rename: "Rename", "이름 바꾸기";
    Name: "Name of the check", "점검 이름";
    Save: "Save", "저장";
    Cancel: "Cancel", "취소";
    Duplicate: "Duplicate", "복제";
    Delete: "Delete", "삭제";
    Unreadable: "can’t be read", "읽을 수 없음";
}
