//! `portal demo [--scale N] [--json]`: the demonstration families, their accounts, a sign-in link for each, and cases in every state.

mod cases;
mod scale;
mod script;

use domain::id::{AccountId, PersonKey};
use domain::policy::Role;
use serde_json::{Value, json};
use store::account::Account;

use super::invite::invite;
use super::terminal::{Failed, say};
use crate::demo;
use crate::random;
use crate::service::import_families::{ImportDiagnostic, ImportOptions, import_families};
use crate::state::Portal;

#[derive(Debug, clap::Args)]
pub(crate) struct DemoArgs {
    /// This many families more, for load tests.
    #[arg(long)]
    scale: Option<u32>,
    /// Families and staff alone, without cases.
    #[arg(long)]
    without_cases: bool,
    /// Print one JSON object.
    #[arg(long)]
    json: bool,
}

pub(crate) async fn run(args: &DemoArgs, portal: &Portal) -> Result<(), Failed> {
    load(args, portal).await?;
    let (mut accounts, mut people, mut staff) = (Vec::new(), Vec::new(), Vec::new());
    for person in demo::people() {
        let key = Some(PersonKey(person.person_key));
        let (account, shown) = link(portal, (&person.name, &person.email, person.role.name()), key, None).await?;
        accounts.push(account);
        people.push(shown);
    }
    for member in demo::staff() {
        let team = Some(member.team);
        let (account, shown) = link(portal, (&member.name, &member.email, member.role.name()), None, team).await?;
        accounts.push(account);
        staff.push(shown);
    }
    if !args.without_cases && !cases::is_there(portal).await? {
        cases::make(portal, &accounts).await?;
        if let (Some(families), Some(officer)) = (args.scale, accounts.iter().find(|account| account.role == Role::Officer)) {
            scale::make(portal, families, officer).await?;
        }
    }
    if args.json {
        say(json!({ "people": people, "staff": staff, "cases": cases::counts(portal).await? }));
    } else {
        say("Sign-in links. Each works once, for 14 days:");
        people.iter().chain(&staff).for_each(|who| {
            let text = |name: &str| who[name].as_str().unwrap_or_default().to_owned();
            say(format!("  {:<28} {:<13} {}", text("name"), text("role"), text("link")));
        });
    }
    Ok(())
}

async fn load(args: &DemoArgs, portal: &Portal) -> Result<(), Failed> {
    let dir = portal.config.data_dir.join("demo-export");
    demo::generate(&dir, args.scale)?;
    let options = ImportOptions { dir, dry_run: false, today: portal.clock.today(), now: portal.clock.now() };
    let mut tell = |told: ImportDiagnostic<'_>| {
        if let ImportDiagnostic::Refused(problem) = told {
            eprintln!("{problem}");
        }
    };
    let report = import_families(&portal.store, &portal.keys, &options, &mut tell).await?;
    if report.ok { Ok(()) } else { Err(Failed("the demonstration families were refused".into())) }
}

async fn link(
    portal: &Portal,
    (name, email, role): (&str, &str, &str),
    person: Option<PersonKey>,
    team: Option<String>,
) -> Result<(Account, Value), Failed> {
    let role = Role::find_by_name(role).ok_or_else(|| Failed(format!("{role}: there is no such role")))?;
    let wanted =
        Account { id: AccountId(random::id()), role, name: name.to_owned(), email: Some(email.to_lowercase()), person, team };
    let (account, link) = invite(portal, wanted, (false, false)).await?;
    let shown = json!({ "name": account.name, "role": account.role.as_str(), "email": account.email, "link": link });
    Ok((account, shown))
}
