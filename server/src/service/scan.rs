//! The virus scanner: clamd, over TCP, by its INSTREAM command.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::config::Config;

/// A piece as it is sent.
const PIECE: usize = 64 * 1024;
/// The longest that a scan may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the scanner says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing was found.
    Clean,
    /// Something was found.
    Infected,
    /// It does not answer, or says something else: nothing is known.
    Unknown,
}

/// What the scanner of these settings says; without a scanner nothing is known.
pub async fn verdict(config: &Config, content: &[u8]) -> Verdict {
    match &config.clamd_addr {
        Some(address) => scan(address, content).await,
        None => Verdict::Unknown,
    }
}

/// Asks the scanner at this address. It never fails: what is not known is said.
pub async fn scan(address: &str, content: &[u8]) -> Verdict {
    match tokio::time::timeout(PATIENCE, ask(address, content)).await {
        Ok(Ok(answer)) => read(&answer),
        Ok(Err(cause)) => {
            tracing::warn!(%cause, "the virus scanner does not answer");
            Verdict::Unknown
        }
        Err(_) => {
            tracing::warn!("the virus scanner takes too long");
            Verdict::Unknown
        }
    }
}

/// Pieces, each with its length before it; a length of nothing ends them. The answer ends with a zero byte.
async fn ask(address: &str, content: &[u8]) -> std::io::Result<String> {
    let mut scanner = TcpStream::connect(address).await?;
    scanner.write_all(b"zINSTREAM\0").await?;
    for piece in content.chunks(PIECE) {
        let length = u32::try_from(piece.len()).unwrap_or(u32::MAX);
        scanner.write_all(&length.to_be_bytes()).await?;
        scanner.write_all(piece).await?;
    }
    scanner.write_all(&[0; 4]).await?;
    let mut answer = Vec::new();
    scanner.take(4096).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).trim_end_matches('\0').trim().to_owned())
}

fn read(answer: &str) -> Verdict {
    if answer == "stream: OK" {
        Verdict::Clean
    } else if answer.starts_with("stream: ") && answer.ends_with(" FOUND") {
        Verdict::Infected
    } else {
        tracing::warn!("the virus scanner gave an answer that is not known");
        Verdict::Unknown
    }
}

/// Whether a scanner is there.
///
/// # Errors
/// Why it is not.
pub async fn ping(address: &str) -> std::io::Result<()> {
    let asked = async {
        let mut scanner = TcpStream::connect(address).await?;
        scanner.write_all(b"zPING\0").await?;
        let mut answer = Vec::new();
        scanner.take(64).read_to_end(&mut answer).await?;
        if answer.starts_with(b"PONG") { Ok(()) } else { Err(std::io::Error::other("it gave another answer")) }
    };
    tokio::time::timeout(Duration::from_secs(5), asked).await.map_err(|_| std::io::Error::other("it takes too long"))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_is_believed() {
        assert_eq!(read("stream: OK"), Verdict::Clean);
        assert_eq!(read("stream: Eicar-Test-Signature FOUND"), Verdict::Infected);
        for other in ["", "INSTREAM size limit exceeded. ERROR", "stream: OK FOUND?", "OK"] {
            assert_eq!(read(other), Verdict::Unknown, "{other}");
        }
    }

    #[tokio::test]
    async fn a_scanner_that_is_gone_is_no_failure() {
        assert_eq!(scan("127.0.0.1:9", b"content").await, Verdict::Unknown);
    }
}
