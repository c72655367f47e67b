//! The colours of the style sheet can be read by everybody: WCAG 2.2, 1.4.3 (text) and 1.4.11 (marks).

use std::collections::HashMap;

const COLOURS: &str = include_str!("../../style/components/_colours.scss");

/// Text and the ground it stands on: at least 4.5:1.
const TEXT: [(&str, &str); 30] = [
    ("govuk-text", "govuk-body-background"),
    ("govuk-text", "govuk-template-background"),
    ("govuk-text", "govuk-surface-background"),
    ("govuk-text", "app-second"),
    ("govuk-text", "app-second-hover"),
    ("govuk-text", "app-input"),
    ("govuk-text", "app-warm-soft"),
    ("govuk-secondary-text", "govuk-body-background"),
    ("govuk-secondary-text", "govuk-template-background"),
    ("govuk-secondary-text", "govuk-surface-background"),
    ("govuk-link", "govuk-body-background"),
    ("govuk-link", "govuk-template-background"),
    ("govuk-link", "govuk-surface-background"),
    ("govuk-link", "app-warm-soft"),
    ("govuk-link-visited", "govuk-body-background"),
    ("govuk-link-hover", "govuk-body-background"),
    ("govuk-error", "govuk-body-background"),
    ("govuk-success", "govuk-body-background"),
    ("app-header-text", "app-header"),
    ("app-action-text", "app-action"),
    ("app-action-text", "app-action-hover"),
    ("app-warning-text", "app-warning"),
    ("app-warning-text", "app-warning-hover"),
    ("app-warm", "app-warm-soft"),
    ("app-warm", "govuk-body-background"),
    ("app-warm", "govuk-surface-background"),
    ("govuk-focus-text", "govuk-focus"),
    ("tone-late", "govuk-body-background"),
    ("tone-soon", "govuk-body-background"),
    ("tone-plain", "govuk-body-background"),
];

/// Marks and the ground they stand on: at least 3:1.
const MARKS: [(&str, &str); 6] = [
    ("govuk-input-border", "govuk-body-background"),
    ("govuk-input-border", "app-input"),
    ("app-warm-line", "govuk-body-background"),
    ("app-action", "govuk-body-background"),
    ("govuk-error", "app-input"),
    ("app-header-line", "govuk-body-background"),
];

const TONES: [&str; 8] = ["plain", "new", "working", "waiting", "soon", "late", "done", "special"];

fn palette(mode: &str) -> HashMap<String, [f64; 3]> {
    let start = COLOURS.find(&format!("@mixin {mode} {{")).expect("the sheet has this mode");
    let block = &COLOURS[start..start + COLOURS[start..].find("\n}").expect("the block ends")];
    block
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "))
        .map(|(name, value)| (name.trim_end_matches("-colour").to_owned(), rgb(value)))
        .collect()
}

fn rgb(value: &str) -> [f64; 3] {
    let hex = value.trim_end_matches(';').trim_start_matches('#');
    let wide: String = if hex.len() == 3 { hex.chars().flat_map(|c| [c, c]).collect() } else { hex.to_owned() };
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&wide[at..at + 2], 16).expect("two hex digits")) / 255.0)
}

fn luminance(colour: [f64; 3]) -> f64 {
    let [r, g, b] = colour.map(|c| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126f64.mul_add(r, 0.7152f64.mul_add(g, 0.0722 * b))
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_and_marks_stand_out_in_light_and_dark() {
    for mode in ["light", "dark"] {
        let dark = palette(mode);
        // The dark mode changes some colours and keeps the rest.
        let colours: HashMap<_, _> = palette("light").into_iter().chain(dark).collect();
        let tones = TONES.map(|tone| (format!("tone-{tone}"), format!("tone-{tone}-soft")));
        let text = TEXT.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).chain(tones);
        let text = text.map(|pair| (pair, 4.5));
        let marks = MARKS.iter().map(|(a, b)| (((*a).to_owned(), (*b).to_owned()), 3.0));
        for ((a, b), least) in text.chain(marks) {
            let got = contrast(colours[&a], colours[&b]);
            assert!(got >= least, "{mode}: {a} on {b} is {got:.2}, below {least}");
        }
    }
}
