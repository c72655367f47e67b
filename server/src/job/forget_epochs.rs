//! Keys of epochs that the operator ended go from the memory of every server.

use std::time::Duration;

use super::kind::{Chore, JobError};
use crate::state::Portal;

pub(super) struct ForgetEpochs;

impl Chore for ForgetEpochs {
    const NAME: &'static str = "forget_epochs";
    const EVERY: Duration = Duration::from_mins(1);
    const EVERYWHERE: bool = true;

    async fn run(portal: &Portal) -> Result<(), JobError> {
        portal.keys.epochs().forget_destroyed();
        Ok(())
    }
}
