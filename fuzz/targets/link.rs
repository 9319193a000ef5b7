#![no_main]

use kakao_sync_check_fuzz::{checks, within};

libfuzzer_sys::fuzz_target!(|input: &[u8]| within(16_000, checks::link, input));
