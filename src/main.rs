//! Mounts the page, nothing else.

fn main() {
    kakao_sync_check::start();
}
