//! Serving connections: what sends or takes too slowly is let go.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, Sleep, sleep};
use tower::ServiceExt;

/// How long is waited.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the headers of a request: from when the connection is there, or idle after the request before.
    pub headers: Duration,
    /// For somebody who takes nothing of an answer.
    pub taking: Duration,
}

impl Patience {
    /// For people on phones.
    pub const USUAL: Self = Self { headers: Duration::from_secs(30), taking: Duration::from_secs(60) };
}

/// What is kept of a connection's requests at most before they are read, in bytes.
const HELD: usize = 64 * 1024;
/// After an error that is about this machine, such as too many open files.
const PAUSE: Duration = Duration::from_secs(1);

/// Serves until it is told to stop; then open requests are finished.
pub async fn serve(listener: TcpListener, router: Router, patience: Patience, stop: impl Future<Output = ()>) {
    let graceful = GracefulShutdown::new();
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(patience.headers).max_buf_size(HELD);
    let mut stop = std::pin::pin!(stop);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let router = router.clone();
                let service = service_fn(move |request: Request<Incoming>| {
                    let mut request = request.map(Body::new);
                    request.extensions_mut().insert(ConnectInfo(peer));
                    router.clone().oneshot(request)
                });
                let io = TokioIo::new(Taking { stream, patience: patience.taking, until: None });
                tokio::spawn(graceful.watch(builder.serve_connection(io, service)));
            }
            Err(cause) if is_of_the_peer(&cause) => {}
            Err(cause) => {
                tracing::error!(%cause, "no connection can be taken");
                sleep(PAUSE).await;
            }
        }
    }
    drop(listener);
    graceful.shutdown().await;
}

fn is_of_the_peer(cause: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(cause.kind(), ConnectionRefused | ConnectionAborted | ConnectionReset)
}

/// A stream that breaks off when nothing of what is written is taken for too long.
struct Taking {
    stream: TcpStream,
    patience: Duration,
    until: Option<Pin<Box<Sleep>>>,
}

impl Taking {
    fn hold<T>(&mut self, done: Poll<io::Result<T>>, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        if done.is_ready() {
            self.until = None;
            return done;
        }
        let end = Instant::now() + self.patience;
        let until = self.until.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(end)));
        ready!(until.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Taking {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl AsyncWrite for Taking {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let done = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.hold(done, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let done = Pin::new(&mut self.stream).poll_write_vectored(context, bytes);
        self.hold(done, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let done = Pin::new(&mut self.stream).poll_flush(context);
        self.hold(done, context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    const SHORT: Patience = Patience { headers: Duration::from_millis(200), taking: Duration::from_millis(200) };

    /// A portal of one page, a large one; who connects.
    async fn connected() -> TcpStream {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router =
            Router::new().route("/", get(|| async { vec![b'a'; 32 * 1024 * 1024] })).route("/small", get(|| async { "here" }));
        tokio::spawn(serve(listener, router, SHORT, std::future::pending()));
        TcpStream::connect(address).await.unwrap()
    }

    /// What comes until the other side lets go. It would wait for ever for one that does not.
    async fn until_let_go(stream: &mut TcpStream) -> usize {
        let mut all = Vec::new();
        stream.read_to_end(&mut all).await.map_or(all.len(), |size| size)
    }

    #[tokio::test]
    async fn who_sends_nothing_or_half_a_header_is_let_go() {
        let mut silent = connected().await;
        assert_eq!(until_let_go(&mut silent).await, 0);
        let mut half = connected().await;
        half.write_all(b"GET / HTTP/1.1\r\nHost: local").await.unwrap();
        until_let_go(&mut half).await;
    }

    #[tokio::test]
    async fn who_asks_nothing_more_is_let_go() {
        let mut idle = connected().await;
        idle.write_all(b"GET /small HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
        assert!(until_let_go(&mut idle).await > 0);
    }

    #[tokio::test]
    async fn who_takes_no_answer_is_let_go() {
        let mut deaf = connected().await;
        deaf.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
        sleep(Duration::from_secs(2)).await;
        assert!(until_let_go(&mut deaf).await < 32 * 1024 * 1024, "what nobody took in time is not there any more");
    }
}
