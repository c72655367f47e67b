//! The program `portal`.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::command::main()
}
