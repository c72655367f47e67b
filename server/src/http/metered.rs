//! A body in small pieces, of which no more is taken than somebody asked for.
//!
//! A reader of forms that looks for the end of a header or a field keeps all it has read. So it gets the body with an allowance, which
//! whoever asks for a part renews: a header or a field that never ends stops the form instead of filling the memory.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};

use axum::body::{Body, BodyDataStream, Bytes};
use futures_util::Stream;

/// The largest piece, in bytes.
const PIECE: usize = 16 * 1024;

/// How much may still be taken.
#[derive(Clone, Debug)]
pub struct Allowance(Arc<(AtomicUsize, AtomicBool)>);

impl Allowance {
    /// This many bytes may be taken from now on, and what was read beyond a part before.
    pub fn renew(&self, bytes: usize) {
        self.0.0.store(bytes + 2 * PIECE, Ordering::Relaxed);
    }

    /// Whether more was sent than was asked for.
    pub fn is_over(&self) -> bool {
        self.0.1.load(Ordering::Relaxed)
    }

    fn take(&self, bytes: usize) -> bool {
        let left = self.0.0.load(Ordering::Relaxed).checked_sub(bytes);
        self.0.0.store(left.unwrap_or(0), Ordering::Relaxed);
        self.0.1.fetch_or(left.is_none(), Ordering::Relaxed);
        left.is_some()
    }
}

/// A body and its allowance.
pub fn metered(body: Body) -> (Body, Allowance) {
    let allowance = Allowance(Arc::default());
    let pieces = Metered { body: body.into_data_stream(), held: Bytes::new(), breath: false, allowance: allowance.clone() };
    (Body::from_stream(pieces), allowance)
}

struct Metered {
    body: BodyDataStream,
    held: Bytes,
    /// The reader takes all that is there at once: after each piece there is nothing for a moment.
    breath: bool,
    allowance: Allowance,
}

impl Stream for Metered {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if std::mem::take(&mut self.breath) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        while self.held.is_empty() {
            match ready!(Pin::new(&mut self.body).poll_next(context)) {
                Some(Ok(piece)) => self.held = piece,
                ended => return Poll::Ready(ended),
            }
        }
        let size = self.held.len().min(PIECE);
        if !self.allowance.take(size) {
            return Poll::Ready(Some(Err(axum::Error::new("more was sent than was asked for"))));
        }
        self.breath = true;
        let piece = self.held.split_to(size);
        Poll::Ready(Some(Ok(piece)))
    }
}
