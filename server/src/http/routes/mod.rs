//! Every address, by area: `access` to get in, `record` what is held, `ask` to ask, `story` what becomes of it, `desk` for
//! officers, `dpo` for the data protection officer, `public` for everybody. A file is named as its address.
//!
//! Each address stands in `policy/matrix.txt` with who may do what; a test walks them.

mod access;
mod ask;
mod desk;
mod dpo;
mod public;
mod record;
mod route;
mod story;

use axum::Router;

pub use route::Route;

use crate::state::Portal;

/// Every route, by its pattern.
pub fn list() -> Vec<Route> {
    [public::list(), access::list(), record::list(), ask::list(), story::list(), desk::list(), dpo::list()].concat()
}

/// The routes as one router.
pub fn all() -> Router<Portal> {
    list().into_iter().fold(Router::new(), |router, (path, handler)| router.route(path, handler))
}
