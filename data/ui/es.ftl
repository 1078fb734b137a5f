# La interfaz.

## El modo de líneas
plain-greeting = { $name }. Idioma de la persona: { $language }.
plain-question = ¿Qué ayuda necesita la persona? (e emergencia, l idioma, p imprimir, n otra persona, q salir, ? ayuda)
plain-help = Escriba lo que dice la persona. Un número abre una respuesta, k1 la guarda, k guarda la página abierta, r1 quita una guardada, u la devuelve, x1 quita lo que se entendió, m lee más respuestas, t temas, d qué papel es este, e emergencia, l idioma de la persona, p imprimir, n otra persona, q salir.
plain-answers = { $count ->
    [one] 1 respuesta.
   *[other] { $count } respuestas.
}
plain-more = { $count } más. m las lee.
plain-understood = Se entendió: { $list }. x1 quita lo primero.
plain-urgent = Si está pasando ahora: e lee la página de emergencia.
plain-no-such-number = No hay { $number } en la lista.
plain-nothing-to-keep = No hay nada abierto para guardar. k1 guarda la primera respuesta.
plain-removed = Quitado: { $title }. u lo devuelve.
plain-topics = Puede preguntar sobre:
plain-language-question = Número o primeras letras del idioma de la persona:
plain-no-such-language = Ese idioma no está en la lista. El idioma queda como estaba.
plain-print-language = En { $language }.
plain-printer-question = Número de la impresora, Enter para guardar un archivo, b para volver:
