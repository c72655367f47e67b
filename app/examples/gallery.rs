//! Writes the components page and a sample of every layout as HTML files into a folder, to look at them in a browser.
//!
//! `cargo run -p app --features ssr --example gallery -- FOLDER`, with the style sheets and `icon.svg` beside the files.

use std::{env, fs, path::Path};

use app::{
    Actor, Flash, PageContext, Tone,
    pages::{COMPONENT_PAGES, ComponentsPage, component_page},
    render,
};
use leptos::prelude::*;

fn context(title: &str) -> PageContext {
    let name = "Amara Okafor-Lindqvist".to_owned();
    let (actor, path) = match title {
        "start" | "components" => (Actor::Visitor, "/"),
        "queue" | "case" => (Actor::Officer { name }, "/staff"),
        "board" => (Actor::Dpo { name }, "/dpo"),
        _ => (Actor::Parent { name }, "/account/data"),
    };
    let news = "Your message is sent. We will answer by Friday 4 December 2026.";
    PageContext {
        title: title.to_owned(),
        styles: ["public.css", "family.css", "staff.css"].map(str::to_owned).to_vec(),
        icon: "icon.svg".to_owned(),
        actor,
        path: path.to_owned(),
        flash: (title == "story").then(|| Flash { tone: Tone::Done, text: news.to_owned() }),
        ..PageContext::sample()
    }
}

fn main() -> std::io::Result<()> {
    let folder = env::args().nth(1).unwrap_or_else(|| "target/gallery".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let all = render(context("components"), || view! { <ComponentsPage /> }.into_any());
    fs::write(folder.join("components.html"), all)?;
    for name in COMPONENT_PAGES {
        let page = render(context(name), || component_page(name, "").expect("the list names real pages"));
        fs::write(folder.join(format!("{name}.html")), page)?;
    }
    Ok(())
}
