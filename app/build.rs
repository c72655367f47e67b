//! Words are read while compiling; this makes a new file of words count as a change too.

fn main() {
    println!("cargo::rerun-if-changed=../content/locales");
}
