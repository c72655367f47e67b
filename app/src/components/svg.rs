//! The few drawings of the portal.

use leptos::prelude::*;

use crate::Tone;

/// The mark: a house with a page in it. Says nothing by itself; words stand beside it.
#[component]
pub fn SvgMark() -> AnyView {
    view! {
        <svg class="app-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
            <path
                fill="currentColor"
                fill-rule="evenodd"
                d="M16 2 2 13v17h28V13zm0 5.1 10 7.9v11H6V15zM11 16h10v3H11zm0 5h7v3h-7z"
            ></path>
        </svg>
    }
    .into_any()
}

/// The shape of a tone. Says nothing by itself; a word stands beside it.
#[component]
pub fn ToneShape(
    /// Which one.
    tone: Tone,
) -> AnyView {
    view! {
        <svg class="app-shape" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
            <path fill="currentColor" fill-rule="evenodd" d=tone.shape()></path>
        </svg>
    }
    .into_any()
}

/// A drawing of 24 by 24 in lines, beside the words that say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// Look at something.
    Eye,
    /// A paper and its copy.
    Copy,
    /// Put something right.
    Pencil,
    Stop,
    /// Say something.
    Speech,
    /// Stations on a way.
    Way,
    /// A file.
    Paper,
}

impl Icon {
    const fn lines(self) -> &'static str {
        match self {
            Self::Eye => "M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12zM9 12a3 3 0 1 0 6 0 3 3 0 1 0-6 0",
            Self::Copy => "M8 3h9l3 3v12H8zM16 18v3H4V7h4",
            Self::Pencil => "M4 20l1-5L16 4l4 4L9 19zM14 6l4 4",
            Self::Stop => "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M9 9v6M15 9v6",
            Self::Speech => "M3 5h18v11H11l-5 4v-4H3z",
            Self::Way => "M5 3v18M3 6a2 2 0 1 0 4 0 2 2 0 1 0-4 0M3 18a2 2 0 1 0 4 0 2 2 0 1 0-4 0M11 6h9M11 18h9M11 12h9",
            Self::Paper => "M6 3h9l4 4v14H6zM14 3v5h5",
        }
    }
}

/// One of these drawings. Says nothing by itself; words stand beside it.
#[component]
pub fn SvgIcon(
    /// Which one.
    icon: Icon,
) -> AnyView {
    view! {
        <svg class="app-icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d=icon.lines()></path>
        </svg>
    }
    .into_any()
}

/// The street with lit windows, the one ornament of the portal.
#[component]
pub fn SvgStreet() -> AnyView {
    let far = "M0 84V52h40l18-14 18 14h30V44l20-15 20 15v8h46l16-12 16 12h60V40l22-17 22 17v12h44l18-14 18 14h52V46l20-15 20 15v6h60l16\
        -12 16 12h70V42l22-16 22 16v10h56l18-14 18 14h48V46l20-15 20 15v6h64l16-12 16 12h90v32z";
    let near = "M0 84V66h70V58l26-20 26 20v8h60v-4l22-17 22 17v4h96V56l28-22 28 22v10h80v-4l22-17 22 17v4h110V58l26-20 26 20v8h70v-4l22\
        -17 22 17v4h100V56l28-22 28 22v10h96v18z";
    let windows = "M84 60h6v8h-6zm8 0h6v8h-6zM344 58h6v8h-6zm8 0h6v8h-6zM199 66h6v7h-6zM682 60h6v8h-6zm8 0h6v8h-6zM1030 58h6v8h-6zM525 66\
        h6v7h-6zM798 66h6v7h-6z";
    view! {
        <svg class="app-street" viewBox="0 0 1200 84" preserveAspectRatio="xMinYMax slice" aria-hidden="true" focusable="false">
            <path class="app-street__far" d=far></path>
            <path class="app-street__near" d=near></path>
            <path class="app-street__windows" d=windows></path>
        </svg>
    }
    .into_any()
}
