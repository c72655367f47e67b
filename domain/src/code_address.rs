//! Where the one-time codes of somebody of a family go. Whoever reads that mailbox is them, as far as the portal can tell (law.md §15).

/// An email address that the records have of somebody today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownAddress {
    /// In lower case.
    pub email: String,
    /// Whether the records have it of somebody else, too.
    pub shared: bool,
}

/// Why a person has to say where codes go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// The records have several: which is safe, they do not say.
    Several(Vec<String>),
    /// Somebody else has it too, and would be them.
    Shared(String),
    /// Codes go to one that the records do not have today.
    Gone(String),
}

/// Where codes go: to the address that is `named` now; else where they went, if the records have that still; else to the only one that
/// they have. `None` where they have none. Never to one that is somebody else's as well.
///
/// # Errors
/// [`Unclear`].
pub fn choose(known: &[KnownAddress], named: Option<KnownAddress>, before: Option<&str>) -> Result<Option<String>, Unclear> {
    let chosen = match (named, before, known) {
        (Some(named), ..) => named,
        (None, Some(before), _) => {
            known.iter().find(|one| one.email == before).cloned().ok_or_else(|| Unclear::Gone(before.to_owned()))?
        }
        (None, None, []) => return Ok(None),
        (None, None, [one]) => one.clone(),
        (None, None, several) => return Err(Unclear::Several(several.iter().map(|one| one.email.clone()).collect())),
    };
    if chosen.shared { Err(Unclear::Shared(chosen.email)) } else { Ok(Some(chosen.email)) }
}

/// "z…@example.net": enough to know one's own.
pub fn masked(email: &str) -> String {
    let (name, host) = email.split_once('@').unwrap_or((email, ""));
    format!("{}…@{host}", name.chars().next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(email: &str, shared: bool) -> KnownAddress {
        KnownAddress { email: email.into(), shared }
    }

    #[test]
    fn of_several_addresses_none_is_guessed() {
        let (old, new) = (of("old@example.org", false), of("new@example.org", false));
        assert_eq!(choose(&[], None, None), Ok(None));
        assert_eq!(choose(std::slice::from_ref(&old), None, None), Ok(Some("old@example.org".into())));
        let both = [old, new.clone()];
        assert_eq!(choose(&both, None, None), Err(Unclear::Several(vec!["old@example.org".into(), "new@example.org".into()])));
        assert_eq!(choose(&both, Some(new), Some("old@example.org")), Ok(Some("new@example.org".into())), "what is named counts");
    }

    #[test]
    fn an_address_that_is_somebody_elses_too_is_refused_also_where_it_is_named() {
        let (shared, why) = (of("home@example.org", true), Err(Unclear::Shared("home@example.org".into())));
        assert_eq!(choose(std::slice::from_ref(&shared), None, None), why);
        assert_eq!(choose(&[], Some(shared.clone()), None), why);
        assert_eq!(choose(&[shared], None, Some("home@example.org")), why);
    }

    #[test]
    fn codes_go_on_only_to_an_address_that_the_records_still_have() {
        let (known, before) = ([of("new@example.org", false)], Some("old@example.org"));
        assert_eq!(choose(&known, None, before), Err(Unclear::Gone("old@example.org".into())));
        assert_eq!(choose(&known, None, Some("new@example.org")), Ok(Some("new@example.org".into())));
    }

    #[test]
    fn a_masked_address_says_no_more_than_its_owner_needs() {
        assert_eq!(masked("zoe@example.net"), "z…@example.net");
    }
}
