//! Making proofs.

use super::Viewer;

/// Something that may be done to a resource by some and not by others.
pub trait Action {
    /// What must be known to decide.
    type Resource;
    /// What the audit calls it, as `area.verb`.
    const NAME: &'static str;
    /// Whether this viewer may.
    fn permits(viewer: &Viewer, resource: &Self::Resource) -> bool;
}

/// The viewer may not. Towards them, the thing does not exist: 404.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not found")]
pub struct Denied;

/// Proof that a viewer may do an action to a resource. Only [`authorize`] makes one.
#[derive(Debug)]
pub struct Proof<A: Action> {
    viewer: Viewer,
    resource: A::Resource,
}

impl<A: Action> Proof<A> {
    /// Who was authorized.
    pub fn viewer(&self) -> &Viewer {
        &self.viewer
    }

    /// For what.
    pub fn resource(&self) -> &A::Resource {
        &self.resource
    }
}

/// The proof that a viewer may do this, if they may.
///
/// # Errors
/// [`Denied`] when the action does not permit this viewer.
pub fn authorize<A: Action>(viewer: &Viewer, resource: A::Resource) -> Result<Proof<A>, Denied> {
    if A::permits(viewer, &resource) { Ok(Proof { viewer: viewer.clone(), resource }) } else { Err(Denied) }
}
