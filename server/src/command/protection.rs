//! `portal unprotect ADDRESS --reason WHY`.

use domain::policy::{LiftProtection, Viewer, authorize};
use store::{LiftReason, Unprotected};

use super::dispose::check_reason;
use super::terminal::{Failed, say};
use crate::state::Portal;

#[derive(Debug, clap::Args)]
pub(crate) struct UnprotectArgs {
    /// The case system's identifier of an address at that place, such as ADR-0001.
    address: String,
    /// Why it need not be protected any more. It stands in the audit: name nobody.
    #[arg(long)]
    reason: String,
    /// Also where rows of other people still say that the place is protected.
    #[arg(long)]
    others_too: bool,
}

pub(crate) async fn lift(args: &UnprotectArgs, portal: &Portal) -> Result<(), Failed> {
    check_reason(&args.reason)?;
    let proof = authorize::<LiftProtection>(&Viewer::portal(), ())?;
    let mut unit = portal.store.begin().await?;
    let reason = LiftReason { words: &args.reason, others_too: args.others_too };
    match unit.lift_place(&proof, &args.address, (reason, portal.clock.now())).await? {
        Unprotected::Done => {}
        Unprotected::Nothing => return Err(Failed(format!("{}: no protected place is there", args.address))),
        Unprotected::StillSaid(rows) => {
            let rows = rows.join(", ");
            return Err(Failed(format!("{}: {rows} of other people still say that it is protected: --others-too", args.address)));
        }
    }
    unit.save().await?;
    say("The place is not protected any more. A row that changes and says so protects it again.");
    Ok(())
}
