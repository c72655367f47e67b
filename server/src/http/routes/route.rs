//! What an area lists.

use axum::routing::MethodRouter;

use crate::state::Portal;

/// An address, by its pattern, with what answers it.
pub type Route = (&'static str, MethodRouter<Portal>);
