//! The passkey buttons, as the server draws them.

use leptos::prelude::*;

/// A button that signs in with a passkey. It also lets the browser offer passkeys where the email address is typed: that
/// field needs `autocomplete="username webauthn"`.
#[component]
pub fn PasskeySignIn(
    /// The token that every post sends back.
    csrf: String,
    /// Where to go then, as a path.
    next: String,
    /// What the button says.
    label: String,
    /// What to say when it did not work.
    failed: String,
    /// What to say when the person stopped it.
    cancelled: String,
) -> impl IntoView {
    view! {
        <leptos-island
            hidden
            data-component="passkey_sign_in"
            data-csrf=csrf
            data-next=next
            data-failed=failed
            data-cancelled=cancelled
        >
            {button(label)}
        </leptos-island>
    }
}

/// A button that makes a passkey: for somebody with an invitation, or for somebody signed in who adds another.
#[component]
pub fn PasskeyRegister(
    /// The token that every post sends back.
    csrf: String,
    /// The secret of the invitation; none when somebody is signed in.
    token: Option<String>,
    /// What shows that who is signed in began it; none with an invitation.
    begun: Option<String>,
    /// Where to go then, as a path.
    next: String,
    /// What the button says.
    label: String,
    /// What to say when it did not work.
    failed: String,
    /// What to say when the person stopped it.
    cancelled: String,
    /// What to say when this device has a passkey of theirs already.
    known: String,
) -> impl IntoView {
    view! {
        <leptos-island
            hidden
            data-component="passkey_register"
            data-csrf=csrf
            data-token=token
            data-begun=begun
            data-next=next
            data-failed=failed
            data-cancelled=cancelled
            data-known=known
        >
            {button(label)}
        </leptos-island>
    }
}

fn button(label: String) -> impl IntoView {
    view! {
        <button type="button" class="govuk-button">{label}</button>
        <div role="status"></div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{PageContext, render};

    fn page(label: &'static str, token: Option<&str>) -> String {
        let token = token.map(str::to_owned);
        let word = || "word".to_owned();
        render(PageContext::sample(), move || {
            let (label, next) = (label.to_owned(), "/account".to_owned());
            view! { <PasskeyRegister csrf=word() token=token begun=None next=next label=label failed=word() cancelled=word() known=word() /> }.into_any()
        })
    }

    #[test]
    fn without_script_the_button_is_hidden() {
        let html = page("Make a passkey", None);
        assert!(html.contains("<leptos-island hidden data-component=\"passkey_register\""), "{html}");
    }

    #[test]
    fn a_page_with_a_passkey_button_loads_its_script() {
        assert!(page("Make a passkey", None).contains("islands[island.dataset.component]"));
    }

    #[test]
    fn without_invitation_there_is_no_token() {
        assert!(!page("Make a passkey", None).contains("data-token"));
        assert!(page("Make a passkey", Some("secret")).contains("data-token=\"secret\""));
    }

    #[test]
    fn words_are_text_and_never_markup() {
        let html = page("<b>bold</b>", Some("\"><b>bold</b>"));
        assert!(!html.contains("<b>"));
    }
}
