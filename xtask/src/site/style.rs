//! The style sheets.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process;

/// Each adds to the one before: what every page needs, what families meet, what the desk needs.
pub const SHEETS: [&str; 3] = ["public", "family", "staff"];

/// `style/public.scss` becomes `public.css`, and so on.
pub fn build(site: &Path) -> Result<()> {
    process::say("Building the style sheets");
    let style = crate::root().join("style");
    let mut sass = Command::new(style.join("node_modules/.bin/sass"));
    sass.args(["--style=compressed", "--no-source-map", "--quiet-deps", "--load-path=node_modules"]);
    sass.args(SHEETS.map(|name| format!("{name}.scss:{}", site.join(name).with_extension("css").display())));
    process::run(sass.current_dir(style))
}
