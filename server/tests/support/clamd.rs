//! A real clamd on this machine, with one signature: that of the EICAR test file.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The harmless file that every scanner takes for a virus.
pub const EICAR: &str = r"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

/// A running scanner, stopped when dropped.
pub struct Clamd {
    pub address: String,
    child: Child,
    _dir: tempfile::TempDir,
}

impl Clamd {
    /// Starts one; `None` only where tests that need it are left out.
    pub async fn start() -> Option<Self> {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        Self::start_at(port).await
    }

    /// Starts one at this port.
    pub async fn start_at(port: u16) -> Option<Self> {
        let program = testing::program("clamd")?;
        let dir = tempfile::tempdir().unwrap();
        let signature = format!("Eicar-Test:0:*:{}\n", hex::encode(EICAR));
        std::fs::write(dir.path().join("eicar.ndb"), signature).unwrap();
        let folder = dir.path().display();
        let settings = format!(
            "Foreground yes\nTCPAddr 127.0.0.1\nTCPSocket {port}\nDatabaseDirectory {folder}\nTemporaryDirectory {folder}\nStreamMaxLength 25M\n"
        );
        std::fs::write(dir.path().join("clamd.conf"), settings).unwrap();
        let mut command = Command::new(program);
        command.arg("--config-file").arg(dir.path().join("clamd.conf"));
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let scanner = Self { address: format!("127.0.0.1:{port}"), child, _dir: dir };
        for _ in 0..200 {
            if server::service::scan::ping(&scanner.address).await.is_ok() {
                return Some(scanner);
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("clamd does not answer");
    }
}

impl Drop for Clamd {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
