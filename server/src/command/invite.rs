//! `portal invite (--person ID | --staff NAME --role ROLE [--team NAME]) [--email ADDRESS] [--json]`.

use domain::ask::SafeContact;
use domain::code_address::{Unclear, choose};
use domain::form::parse_email;
use domain::id::{AccountId, PersonKey};
use domain::policy::{ManageAccount, Operate, Role, Viewer, authorize};
use serde_json::json;
use store::UnitOfWork;
use store::account::Account;

use super::terminal::{Failed, say};
use crate::random;
use crate::service::code_address::{CodeAddressChange, tell};
use crate::service::{reach, sign_in};
use crate::state::Portal;

#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("who").required(true).args(["person", "staff"])))]
pub(crate) struct InviteArgs {
    /// The case system's identifier of a person of a family.
    #[arg(long)]
    person: Option<String>,
    /// The name of somebody who works here.
    #[arg(long, requires = "role")]
    staff: Option<String>,
    /// Their role: caseworker, officer, reviewer, dpo or admin. For a person: parent or `young_person`.
    #[arg(long)]
    role: Option<String>,
    /// The team of somebody who works here: readings of records name it.
    #[arg(long, requires = "staff")]
    team: Option<String>,
    /// Where codes are sent. For a person of a family, the one verified address of the record, where it is nobody else's. Of an account that
    /// is here already it changes where they go.
    #[arg(long, value_parser = email)]
    email: Option<String>,
    /// The address that codes went to is not safe: nothing is written to it any more.
    #[arg(long, requires = "email")]
    old_unsafe: bool,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

/// By the one rule for addresses: to what is none, no code could ever be sent.
fn email(typed: &str) -> Result<String, &'static str> {
    parse_email(typed).map_err(|_| "this is not an email address")
}

pub(crate) async fn run(args: &InviteArgs, portal: &Portal) -> Result<(), Failed> {
    let wanted = match (&args.person, &args.staff) {
        (Some(key), _) => of_person(args, portal, &PersonKey(key.clone())).await?,
        (_, Some(name)) => of_staff(args, name)?,
        _ => return Err(Failed("name a person or a member of staff".into())),
    };
    let (account, link) = invite(portal, wanted, (args.email.is_some(), args.old_unsafe)).await?;
    if args.json {
        say(json!({ "name": account.name, "role": account.role.as_str(), "email": account.email, "link": link }));
    } else {
        let codes = account.email.as_ref().map_or_else(|| "no codes".to_owned(), |email| format!("codes go to {email}"));
        say(format!("{} ({}), {codes}: {link}", account.name, account.role.as_str()));
    }
    Ok(())
}

async fn of_person(args: &InviteArgs, portal: &Portal, key: &PersonKey) -> Result<Account, Failed> {
    let name = portal.store.find_invitee(key).await?;
    let name = name.ok_or_else(|| Failed(format!("{key}: there is no such person; import the families first")))?;
    let role = match args.role.as_deref().unwrap_or("parent") {
        "parent" => Role::Parent,
        "young_person" => Role::YoungPerson,
        other => return Err(Failed(format!("{other}: a person of a family is a parent or a young_person"))),
    };
    let (proof, store) = (authorize::<Operate>(&Viewer::portal(), ())?, &portal.store);
    let said = store.code_address_said(&proof, key).await?;
    let named = match args.email.as_ref().or(said.as_ref()) {
        Some(email) => Some(store.code_address_named(&proof, key, email).await?),
        None => None,
    };
    let known = store.find_account_of(key).await?;
    let before = known.as_ref().and_then(|account| account.email.as_deref());
    let email = choose(&store.code_addresses(&proof, key).await?, named, before);
    let email = email.map_err(|why| Failed(format!("{key}: {}", unclear(&why))))?;
    if let (Some(account), Some(email), None) = (&known, &email, &args.email)
        && is_left(portal, account, email).await?
    {
        return Err(Failed(format!(
            "{key}: they said how they may be reached, and it is not {email}; ask which address is theirs alone, and say it with --email"
        )));
    }
    Ok(Account { id: AccountId(random::id()), role, name, email, person: Some(key.clone()), team: None })
}

/// Whether codes were stopped, and what its owner said since leads elsewhere: the records may not know yet that the address is not safe.
async fn is_left(portal: &Portal, account: &Account, email: &str) -> Result<bool, Failed> {
    if account.email.is_some() {
        return Ok(false);
    }
    let own = authorize::<ManageAccount>(&account.viewer(), account.id)?;
    let kept = portal.store.kept_contact(&own).await?;
    Ok(kept.is_some_and(|kept| kept.contact.leaves_codes(None, email)))
}

fn unclear(why: &Unclear) -> String {
    match why {
        Unclear::Several(all) => format!("the records have {}; ask which is safe, and say it with --email", all.join(", ")),
        Unclear::Shared(email) => {
            format!(
                "{email} is somebody else's too, who would come in as them; ask for one of their own, and say it with --email"
            )
        }
        Unclear::Gone(email) => {
            format!("codes go to {email}, which the records do not have today; ask which is safe, and say it with --email")
        }
    }
}

fn of_staff(args: &InviteArgs, name: &str) -> Result<Account, Failed> {
    let role = args.role.as_deref().and_then(Role::find_by_name).filter(|role| role.is_of_staff_member());
    let role = role.ok_or_else(|| Failed("--role must be caseworker, officer, reviewer, dpo or admin".into()))?;
    let team = args.team.as_ref().map(|team| team.trim().to_owned()).filter(|team| !team.is_empty());
    if team.as_ref().is_some_and(|team| team.chars().count() > 80) {
        return Err(Failed("--team: at most 80 letters".into()));
    }
    Ok(Account { id: AccountId(random::id()), role, name: name.to_owned(), email: args.email.clone(), person: None, team })
}

/// The account, made unless there is one, and a fresh sign-in link. What is wanted counts: codes of an account of a family go there from now
/// on, and who came in by the old address is signed out. `named`: a person said where codes go, and not the records. `old_unsafe`: nothing goes to
/// the address of before.
///
/// # Errors
/// When the email address belongs to somebody else, or the store fails.
pub(crate) async fn invite(
    portal: &Portal,
    wanted: Account,
    (named, old_unsafe): (bool, bool),
) -> Result<(Account, String), Failed> {
    let now = portal.clock.now();
    let known = match (&wanted.person, &wanted.email) {
        (Some(person), _) => portal.store.find_account_of(person).await?,
        (None, Some(email)) => portal.store.find_account_by_email(email).await?,
        (None, None) => None,
    };
    let mut unit = portal.store.begin().await?;
    let account = match known {
        Some(account) if account.role != wanted.role => {
            return Err(Failed(format!("there is an account already, with the role {}", account.role.as_str())));
        }
        Some(account) => {
            if let Some(team) = &wanted.team {
                unit.set_team(account.id, team).await?;
            }
            let email = wanted.email.clone().filter(|email| account.email.as_ref() != Some(email) && account.person.is_some());
            if let Some(email) = &email {
                let proof = authorize::<Operate>(&Viewer::portal(), ())?;
                let contact = forget_unsafe(portal, &mut unit, &account, old_unsafe).await?;
                let changed = unit.change_email(&proof, account.id, email, now).await.map_err(|_| taken())?;
                let change = CodeAddressChange { by: None, old_unsafe, contact: contact.as_ref() };
                tell(portal, &mut unit, (account.id, &changed), change, now).await?;
            }
            Account { team: wanted.team.or(account.team.clone()), email: email.or(account.email.clone()), ..account }
        }
        None => {
            unit.add_account(&wanted, now).await.map_err(|_| taken())?;
            wanted
        }
    };
    if named {
        unit.name_email(&authorize::<Operate>(&Viewer::portal(), ())?, account.id, now).await?;
    }
    let secret = sign_in::invite(&mut unit, account.id, now).await?;
    unit.save().await?;
    Ok((account, format!("{}/register/{secret}", portal.origin)))
}

/// What its owner told the operator: nothing goes to the old address any more. How they may be reached then.
async fn forget_unsafe(
    portal: &Portal,
    unit: &mut UnitOfWork,
    account: &Account,
    old_unsafe: bool,
) -> Result<Option<SafeContact>, Failed> {
    let Some(old) = account.email.as_ref().filter(|_| old_unsafe) else { return Ok(None) };
    let own = authorize::<ManageAccount>(&account.viewer(), account.id)?;
    reach::forget_own_address(portal, unit, &own, old).await.map_err(|cause| Failed(cause.to_string()))
}

fn taken() -> Failed {
    Failed("this email address has an account already".into())
}
