//! Serving connections: what sends or takes too slowly is let go.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::ConnectInfo;
use axum::http::Request;
use http_body::{Body as HttpBody, Frame, SizeHint};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Sleep, sleep};
use tower::ServiceExt;

use super::places::Places;

/// How long is waited.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// For the headers of a request: from when the connection is there, or idle after the request before.
    pub headers: Duration,
    /// For the next part of a body that is being sent.
    pub body: Duration,
    /// For somebody who takes nothing of an answer.
    pub taking: Duration,
}

impl Patience {
    /// For people on phones.
    pub const USUAL: Self =
        Self { headers: Duration::from_secs(15), body: Duration::from_secs(30), taking: Duration::from_mins(1) };
}

/// What is kept of a connection's requests at most before they are read, in bytes.
const HELD: usize = 64 * 1024;
/// After an error that is about this machine, such as too many open files.
const PAUSE: Duration = Duration::from_secs(1);

/// How long is waited for somebody, and for how many at once.
#[derive(Clone, Debug)]
pub(super) struct Bounds {
    pub patience: Patience,
    /// A place for each connection; who finds none waits with the system before anything of theirs is read. Whose network has its share
    /// of them is let go at once.
    pub places: Places,
}

/// Serves until it is told to stop; then open requests are finished.
pub(super) async fn serve(listener: TcpListener, router: Router, bounds: Bounds, stop: impl Future<Output = ()>) {
    let Bounds { patience, places } = bounds;
    let graceful = GracefulShutdown::new();
    let mut builder = http1::Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(patience.headers).max_buf_size(HELD);
    let mut stop = std::pin::pin!(stop);
    loop {
        let next = async { (places.next().await, listener.accept().await) };
        let (free, accepted) = tokio::select! {
            next = next => next,
            () = &mut stop => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                let Some(place) = places.give(free, peer.ip()) else { continue };
                let router = router.clone();
                let service = service_fn(move |request: Request<Incoming>| {
                    let arriving = |body| Body::new(Arriving { body, patience: patience.body, until: None });
                    let mut request = request.map(arriving);
                    request.extensions_mut().insert(ConnectInfo(peer));
                    router.clone().oneshot(request)
                });
                let io = TokioIo::new(Taking { stream, patience: patience.taking, until: None });
                let served = graceful.watch(builder.serve_connection(io, service));
                tokio::spawn(async move {
                    drop(served.await);
                    drop(place);
                });
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

/// When something that is waited for is given up.
type Until = Option<Pin<Box<Sleep>>>;

/// Whether it has been waited too long; what is there now ends the waiting.
fn is_over<T>(until: &mut Until, patience: Duration, found: &Poll<T>, context: &mut Context<'_>) -> bool {
    if found.is_ready() {
        *until = None;
        return false;
    }
    until.get_or_insert_with(|| Box::pin(sleep(patience))).as_mut().poll(context).is_ready()
}

/// A body that breaks off when nothing of it comes for too long.
struct Arriving {
    body: Incoming,
    patience: Duration,
    until: Until,
}

impl HttpBody for Arriving {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        let Self { body, patience, until } = &mut *self;
        let found = Pin::new(body).poll_frame(context);
        if is_over(until, *patience, &found, context) {
            return Poll::Ready(Some(Err(axum::Error::new(io::Error::from(io::ErrorKind::TimedOut)))));
        }
        found.map_err(axum::Error::new)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A stream that breaks off when nothing of what is written is taken for too long.
struct Taking {
    stream: TcpStream,
    patience: Duration,
    until: Until,
}

impl Taking {
    fn hold<T>(&mut self, done: Poll<io::Result<T>>, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        let is_over = is_over(&mut self.until, self.patience, &done, context);
        if is_over { Poll::Ready(Err(io::ErrorKind::TimedOut.into())) } else { done }
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
    use crate::proxies::Proxies;
    use axum::routing::get;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    const WAIT: Duration = Duration::from_millis(200);
    const SHORT: Patience = Patience { headers: WAIT, body: WAIT, taking: WAIT };

    /// A portal of one page, a large one; who connects.
    async fn connected() -> TcpStream {
        TcpStream::connect(portal(SHORT, 100).await).await.unwrap()
    }

    async fn portal(patience: Patience, places: usize) -> std::net::SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new()
            .route("/", get(|| async { vec![b'a'; 32 * 1024 * 1024] }))
            .route("/small", get(|| async { "here" }).post(async |body: Bytes| body));
        let bounds = Bounds { patience, places: Places::new(places, Proxies::default()) };
        tokio::spawn(serve(listener, router, bounds, std::future::pending()));
        address
    }

    /// What comes until the other side lets go. It would wait for ever for one that does not.
    async fn until_let_go(stream: &mut TcpStream) -> usize {
        let mut all = Vec::new();
        stream.read_to_end(&mut all).await.map_or(all.len(), |size| size)
    }

    /// Memory does not grow with who connects: who finds no place waits until somebody goes.
    #[tokio::test]
    async fn no_more_are_served_at_once_than_there_are_places() {
        let address = portal(Patience::USUAL, 1).await;
        let ask = async || {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(b"GET /small HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
            stream
        };
        let mut first = ask().await;
        assert!(first.read(&mut [0; 1024]).await.unwrap() > 0, "it has the place, and keeps it");
        let mut second = ask().await;
        let mut answer = [0; 1024];
        assert!(tokio::time::timeout(WAIT, second.read(&mut answer)).await.is_err(), "nothing is served beyond it");
        drop(first);
        assert!(second.read(&mut answer).await.unwrap() > 0, "its place is free");
    }

    /// Whoever holds every connection that they get leaves the others theirs.
    #[tokio::test]
    async fn one_network_does_not_take_every_place() {
        let address = portal(Patience::USUAL, 8).await;
        let _held = [TcpStream::connect(address).await.unwrap(), TcpStream::connect(address).await.unwrap()];
        let mut third = TcpStream::connect(address).await.unwrap();
        assert_eq!(until_let_go(&mut third).await, 0);
        let elsewhere = tokio::net::TcpSocket::new_v4().unwrap();
        elsewhere.bind("127.0.0.2:0".parse().unwrap()).unwrap();
        let mut other = elsewhere.connect(address).await.unwrap();
        other.write_all(b"GET /small HTTP/1.1\r\nHost: localhost\r\n\r\n").await.unwrap();
        assert!(other.read(&mut [0; 1024]).await.unwrap() > 0);
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
    async fn who_sends_half_a_body_gets_an_answer_and_is_let_go() {
        let mut half = connected().await;
        half.write_all(b"POST /small HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf").await.unwrap();
        let mut answer = Vec::new();
        half.read_to_end(&mut answer).await.unwrap();
        assert!(answer.starts_with(b"HTTP/1.1 4"), "{}", String::from_utf8_lossy(&answer));
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
