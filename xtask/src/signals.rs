//! Ctrl-C and the like: handed on to the running children, remembered, and never the end of us before the tidying up.

use std::process::{Child, Command, ExitStatus};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

static STOPPED: AtomicBool = AtomicBool::new(false);
static CHILDREN: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// Starts to listen. From now on a signal does not end this program by itself.
pub fn listen() -> std::io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            STOPPED.store(true, Ordering::SeqCst);
            for child in children().iter() {
                hand_on(signal, *child);
            }
        }
    });
    Ok(())
}

/// Whether somebody asked us to stop.
pub fn stopped() -> bool {
    STOPPED.load(Ordering::SeqCst)
}

/// Signals that come from now on reach this child, until `wait`.
pub fn register(child: &Child) {
    children().push(child.id());
    if stopped() {
        hand_on(SIGTERM, child.id());
    }
}

/// Waits for the child's end; meanwhile signals are handed on to it and to the processes it started.
pub fn wait(mut child: Child) -> std::io::Result<ExitStatus> {
    register(&child);
    let status = child.wait();
    children().retain(|id| *id != child.id());
    status
}

fn hand_on(signal: i32, child: u32) {
    let group = format!("-{child}");
    // A child that has just ended by itself is no problem of ours.
    let _ = Command::new("kill").arg(format!("-{signal}")).arg("--").arg(group).status();
}

fn children() -> std::sync::MutexGuard<'static, Vec<u32>> {
    CHILDREN.lock().expect("nobody panics while holding the list")
}
