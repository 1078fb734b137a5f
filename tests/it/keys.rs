//! The screens, by keystroke.

use amparo::catalog::lang::Lang;
use amparo::tui::Theme;

use crate::desk::Hand;

#[test]
fn look() {
    let Ok(script) = std::env::var("LOOK") else { return };
    let size = std::env::var("SIZE").unwrap_or_else(|_| "80x24".into());
    let (w, h) = size.split_once('x').unwrap();
    let lang = if std::env::var("L").as_deref() == Ok("es") {
        Lang::Es
    } else {
        Lang::En
    };
    let mut hand = Hand::new(w.parse().unwrap(), h.parse().unwrap(), lang, Theme::Colour);
    for part in script.split('~') {
        hand.press(part);
        println!("{}\n{:?}", hand.picture(), hand.effects);
    }
}
