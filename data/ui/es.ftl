# La interfaz.

## El modo de líneas
plain-greeting = { $name }. Idioma de la persona: { $language }.
plain-question = ¿Qué ayuda necesita la persona? (e emergencia, l idioma, p imprimir, n otra persona, q salir, ? ayuda)
plain-help = Escriba lo que dice la persona. Un número abre una respuesta, k1 la guarda, k guarda la página abierta, r1 quita una guardada, u la devuelve, x1 quita lo que se entendió o se puso, f dice los filtros y los pone, m lee más respuestas, t temas, d qué papel es este, e emergencia, l idioma de la persona, p imprimir, n otra persona, q salir.
plain-answers = { $count ->
    [one] 1 respuesta.
   *[other] { $count } respuestas.
}
plain-more = { $count } más. m las lee.
plain-understood = Se entendió: { $list }. { $first } quita lo primero.
plain-filters = Filtros: { $list }. { $first } quita el primero.
plain-no-filters = No hay ningún filtro.
plain-filter-not-set = No se puso ni se entendió nada así.
plain-counts = Cuántas respuestas hay de cada cosa:
plain-filters-help = f cerca 78753 pone un filtro, y otro de su clase también sirve; f cerca 78753 a 10 millas da una distancia. Hay cerca, habla, gratis, costo, abierto, condado, tema, tipo, asesoria, corte, detencion, y estricto, que deja fuera lo que no se sabe si cumple. f -cerca quita uno, f borrar todos.
plain-no-answers = Nada en este directorio responde a estas palabras. Pruebe con menos palabras o con otras; t lee sobre qué puede preguntar.
plain-emptied-by = No queda nada con "{ $what }". { $key } lo quita.
plain-general = Siempre se puede preguntar a:
plain-urgent = Si está pasando ahora: e lee la página de emergencia.
plain-no-such-number = No hay { $number } en la lista.
plain-nothing-to-keep = No hay nada abierto para guardar. k1 guarda la primera respuesta.
plain-removed = Quitado: { $title }. u lo devuelve.
plain-topics = Puede preguntar sobre:
plain-language-question = Número o primeras letras del idioma de la persona:
plain-no-such-language = Ese idioma no está en la lista. El idioma queda como estaba.
plain-print-language = En { $language }.
plain-printer-question = Número de la impresora, Enter para guardar un archivo, b para volver:
plain-kept = { $count ->
    [one] Guardado: { $title }. 1 cosa.
   *[other] Guardado: { $title }. { $count } cosas.
}
plain-still-kept = { $count ->
    [one] Hay 1 cosa guardada para esta persona; n para otra persona.
   *[other] Hay { $count } cosas guardadas para esta persona; n para otra persona.
}
plain-paper-question = Busque el código en una esquina, el nombre de una corte, el nombre de un juez y una fecha. ¿Cuál es?
plain-new-person = Otra persona. No hay nada guardado.
plain-not-printed = No se imprimió nada.
plain-next-person = ¿La siguiente persona? n
plain-no-printer-saved = Ninguna impresora contestó. Guardado como { $file }.
plain-saved = Guardado como { $file }.
plain-printed = { $count ->
    [one] Se imprimió 1 página en { $printer }. La cola de la impresora puede guardar una copia.
   *[other] Se imprimieron { $count } páginas en { $printer }. La cola de la impresora puede guardar una copia.
}
plain-paper-failed = No se imprimió: { $why }.

## La pantalla: la pregunta y lo que la rodea
question = ¿Con qué necesita ayuda la persona?
example = Escriba sus propias palabras, por ejemplo: se llevaron a mi esposo
or-choose = O elija:
what-paper = ¿Qué es este papel?
what-paper-hint = nombrar un papel por lo que dice
show-large = Mostrar una página en grande
show-large-hint = una frase a la vez, para señalar
choose-large = elija una guía para mostrarla en grande
kept-line = Guardado para esta persona: { $titles }
kept-count = Guardado: { $n }
emergency-button = [{ $key } EMERGENCIA]
too-narrow = Esta ventana es muy angosta. Hágala de al menos 40 columnas, o use el modo de líneas: amparo --plain
more-lines = { $n ->
    [one] Hay 1 línea más abajo.
   *[other] Hay { $n } líneas más abajo.
}

## La pantalla: respuestas
answers = { $n ->
    [0] Ninguna respuesta
    [one] 1 respuesta
   *[other] { $n } respuestas
}
kind-guide = Guía
kind-contact = Contacto
kind-paper = Papel
kind-warning = Aviso
kind-packet = Paquete
kind-emergency = Emergencia
urgent-row = EMERGENCIA
confirmed-in = confirmado { $date }
miles = { $n ->
    [one] 1 milla
   *[other] { $n } millas
}
near = cerca de { $place }
near-within = { $n ->
    [one] a menos de 1 milla de { $place }
   *[other] a menos de { $n } millas de { $place }
}
speaks = habla { $language }
free = gratis o según ingresos
open-now = abierto ahora
open-at = abierto el { $day } { $time }
serves = atiende { $place }
or = o
why-number = Por este número
why-about = Sobre: { $what }
why-meant = Se entendió: { $words }
why-words = Dice: { $words }
fit-not-known = no se sabe si cumple
not-known-whether = no se sabe: { $what }
only-known = solo lo que se sabe que cumple
detention-at = en detención en { $place }
advice-by = asesoría legal: { $who }
advice-by-attorney = abogados
advice-by-accredited = representantes acreditados
advice-by-none = no se da
no-answers = Nada en este directorio responde a estas palabras. Pruebe con menos palabras o con otras, o elija un tema: Esc borra la pregunta.
emptied-by = No queda nada con "{ $what }". Quítelo con Ctrl+T o con un clic en su (x).
general-line = Siempre puede preguntar a { $name }: { $number }

## Filtros en palabras, en el modo de líneas y en la línea de comandos
filter-no-such = No hay filtro "{ $what }". Hay cerca, habla, gratis, costo, abierto, condado, tema, tipo, asesoria, corte, detencion y estricto.
filter-no-value = Falta un valor. Escríbalo así: { $example }
filter-takes-no-value = El filtro { $what } va solo.
filter-no-place = No se conoce el lugar "{ $value }". Dé un código postal de cinco cifras, una ciudad o un condado.
filter-no-county = No se conoce el condado "{ $value }". Escríbalo como se dice, por ejemplo Travis o Fort Bend.
filter-no-time = "{ $value }" no es una hora. Escriba ahora, o un día y una hora: martes 18:00
filter-no-such-value = { $group }: no hay "{ $value }". Hay: { $list }.
filter-several = { $group }: "{ $value }" puede ser { $list }. Escriba uno de ellos.
find-emptied-by-words = No queda nada con "{ $what }". Para quitarlo: --without { $word }
find-emptied-by-flag = No queda nada con "{ $what }". Quite --{ $word }, o dele otro valor.
find-no-answers = Nada en este directorio responde a estas palabras. Pruebe con menos palabras o con otras.

## La pantalla: teclas
key-up-down = Arriba/Abajo
key-left-right = Izq/Der
key-numbers = 1-6
key-enter = Enter
key-esc = Esc
key-page = RePág/AvPág
key-home-end = Inicio/Fin
key-question = ?
key-letter = Ctrl+{ $letter } o { $letter }
do-choose = Elegir
do-choose-help = Elegir en una lista, o mover una página una línea.
key-arrows = Flechas
do-choose-beside = Al lado
do-choose-beside-help = Elegir al lado, cambiar un ajuste, elegir un enlace.
do-scroll = Leer más
do-link = Enlace
do-sentence = Frase
do-change = Cambiar
do-leaf = Hojear
do-leaf-help = Mover una pantalla entera.
do-ends = Extremos
do-ends-help = Ir al principio o al final.
do-open = Abrir
do-open-help = Abrir lo elegido.
do-take = Tomar
do-turn = Poner o quitar
do-next = Siguiente
do-print-now = Imprimir
do-print-emergency = Imprimir esta hoja
do-back = Atrás
do-back-help = Un paso atrás, nada se pierde. Tres veces rápido: en blanco.
do-keep = Guardar
do-keep-help = Guardar esta página para la persona, o quitarla.
do-remove = Quitar
do-print = Imprimir
do-print-help = Imprimir lo guardado y la página que ve.
do-new-person = Otra persona
do-new-person-help = Borrar todo sobre esta persona y empezar de nuevo.
do-language = Idioma
do-language-help = Elegir el idioma de la persona, para páginas y papel.
do-emergency = Emergencia
do-emergency-help = Palabras para leer en voz alta y números de emergencia.
do-help = Ayuda
do-help-help = Esta página.
do-hide = Ocultar
do-hide-help = Poner la pantalla en blanco y borrar todo, de inmediato.
do-quit = Salir
do-quit-help = Salir del programa. La pantalla queda vacía.
do-undo = Devolver
do-undo-help = Devolver lo que se acaba de quitar o borrar.
do-filters = Filtros
do-filters-help = Solo algunas: lugar, tipo, costo, horario, idioma y más.
do-take-away = Quitar filtro
do-take-away-help = Quitar lo último que se entendió, por ejemplo un lugar.
do-again = Otra copia
do-again-help = Imprimir lo último otra vez, para quien sigue en la fila.
do-save = Archivo
do-save-help = En la hoja de imprimir: guardar un archivo en vez de imprimir.
do-packet = Agregar lo que va junto
do-packet-help = En la hoja de imprimir: agregar lo que va junto.
do-own-language = Mi idioma
do-own-language-help = En una página: leerla en su propio idioma, y volver.
do-large = Grande
do-large-help = En una página: mostrarla frase por frase, para señalar.
do-interface = English
do-interface-help = Aquí: poner el programa en inglés.

## La pantalla: lo que hizo una acción
kept-now = { $n ->
    [one] Guardado. 1 cosa para esta persona.
   *[other] Guardado. { $n } cosas para esta persona.
}
removed = Quitado. Pulse { $key } para devolverlo.
cleared = Borrado. Pulse { $key } para devolverlo.
put-back = Devuelto.
nothing-to-undo = No hay nada que devolver.
nothing-to-keep = Aquí no hay página que guardar. Abra una primero.
still-kept = { $n ->
    [one] Hay 1 cosa guardada para esta persona; Ctrl+N para otra persona.
   *[other] Hay { $n } cosas guardadas para esta persona; Ctrl+N para otra persona.
}
new-person = Otra persona. No hay nada guardado. Ctrl+U devuelve a la anterior.
first-screen = Esta es la primera pantalla. Ctrl+Q cierra el programa.
to-quit = Para salir del programa pulse Ctrl+Q.
not-here = En esta pantalla no se escribe. Esc vuelve a la pregunta.
taken-away = Quitado: { $what }.
filter-on = { $n ->
    [one] Puesto: { $name }. 1 respuesta.
   *[other] Puesto: { $name }. { $n } respuestas; al final, lo que no se sabe.
}
filter-off = { $n ->
    [one] Quitado: { $name }. 1 respuesta.
   *[other] Quitado: { $name }. { $n } respuestas.
}
language-now = El idioma de la persona es ahora { $language }.
no-language = Ningún idioma de aquí empieza así.
interface-now = El programa habla ahora español.
page-in = Esta página está ahora en { $language }.
still-there = ¿Sigue en una llamada? Pulse una tecla, o en un minuto se borra todo sobre esta persona.
panic = Este programa se detuvo por un error suyo. No se escribió nada. Ábralo de nuevo, por favor.

## La pantalla: imprimir
print-title = IMPRIMIR PARA ESTA PERSONA
field-piece = Pieza
field-language = Idioma
field-with = También al lado
field-size = Letra
field-ink = Colores
field-discreet = Palabras
field-printer = Impresora
field-copies = Copias
piece-everything = Hoja de guía y hoja de contactos
piece-handout = Hoja de guía
piece-referral = Hoja de contactos
piece-card = Tarjetas de bolsillo
piece-poster = Cartel
piece-strips = Tiras para arrancar
piece-sheet = Hoja para llenar y guardar en casa
piece-booklet = Folleto
size-normal = Normal
size-large = Grande
ink-color = En color
ink-light = En color, poca tinta
ink-black = Blanco y negro
discreet-marked = títulos según cada guía
discreet-always = discreto: sin palabras del tema
discreet-never = con todos los títulos
with-same = no: leen el mismo idioma
printer-first = la impresora de siempre
printer-none = ninguna: guardar un archivo
yes = sí
no = no
sheets = { $n ->
    [one] 1 hoja tamaño carta. Enter imprime. S guarda un archivo.
   *[other] { $n } hojas tamaño carta. Enter imprime. S guarda un archivo.
}
sheets-unknown = Enter imprime. S guarda un archivo.
nothing-is-kept = No se guarda nada sobre esta persona. N borra esta lista.
queue-may-keep = La cola de la impresora puede guardar una copia; pregunte quién la atiende.
nothing-to-print = Todavía no hay nada que imprimir. Abra una página o guarde una.
nothing-for-piece = Nada de la lista se puede imprimir así. Elija otra pieza.
printing = Imprimiendo.
printed = { $n ->
    [one] Se imprimió 1 página en { $printer }. ¿Otra persona? N
   *[other] Se imprimieron { $n } páginas en { $printer }. ¿Otra persona? N
}
saved = { $n ->
    [one] Se guardó 1 página como { $files }. ¿Otra persona? N
   *[other] Se guardaron { $n } páginas como { $files }. ¿Otra persona? N
}
saved-instead = Ninguna impresora respondió. Guardado como { $files }.
packet-on = Se agregó lo que va junto: { $name }. C otra vez para el siguiente.
packet-off = Quitado otra vez: en la lista queda solo lo suyo.
paper-expired = No se imprimió: "{ $guide }" debía revisarse antes del { $date }. Pregunte a un abogado antes de usarla.
paper-failed = No se imprimió: { $why }.

## La pantalla: emergencia, idiomas, filtros, papeles, ayuda
emergency-title = EMERGENCIA - léale esto a la persona, o pulse Enter para imprimir esta hoja
language-title = El idioma de la persona. Escriba un número o las primeras letras.
lang-zh = chino
lang-yue = cantonés
lang-cmn = mandarín
lang-en = inglés
lang-es = español
lang-vi = vietnamita
lang-zh-Hans = chino simplificado
lang-zh-Hant = chino tradicional
lang-ar = árabe
lang-ko = coreano
lang-fr = francés
lang-pt = portugués
lang-ht = criollo haitiano
filters-title = { $n ->
    [one] Filtros. Queda 1 respuesta.
   *[other] Filtros. Quedan { $n } respuestas.
}
filter-near = Lugar
filter-kind = Tipo
filter-cost = Costo
filter-open = Horario
filter-speaks = Idioma que hablan
filter-topic = Tema
filter-county = Condado que atienden
filter-advice = Quién da asesoría legal
filter-detention = Centro de detención que atienden
filter-court = Corte que atienden
filter-strict = Lo que no se sabe
type-place = cerca de un lugar: Enter, y escríbalo
place-title = ¿CERCA DE QUÉ LUGAR? Escriba un código postal, una ciudad o un condado.
place-example = Por ejemplo 78753, Round Rock, Travis County, o 78753 a 10 millas.
place-is = { $place } ({ $counties }). Enter lo toma.
place-not-yet = Todavía no se conoce un lugar con ese nombre.
place-unknown = No se conoce ese lugar. Dé un código postal de cinco cifras, una ciudad o un condado.
paper-title = ¿QUÉ ES ESTE PAPEL? Mírenlo juntos. No preguntamos nada sobre la persona.
paper-ask-code = Código en una esquina:
paper-ask-court = ¿Arriba, el nombre de una corte?
paper-ask-judge = ¿Firmado por un juez?
paper-ask-date = Fecha del papel (mes/día/año):
paper-by-court = lo hizo una corte
paper-by-nobody = no lo hizo una corte
not-known = no se sabe
days-ago = { $n ->
    [one] (hace 1 día)
   *[other] (hace { $n } días)
}
no-paper = Ningún papel de este directorio coincide. Lea sus palabras en voz alta y escríbalas como pregunta: Esc vuelve.
desk-note = Para la mesa
sentence-of = { $at } de { $n }
help-title = AYUDA
help-first = Escriba las palabras de la persona, en cualquier idioma. La mejor página sale primero: Enter la abre, P la imprime.
help-mouse = El ratón también sirve: haga clic, gire la rueda. Para copiar texto mantenga Mayús al seleccionar.
help-plain = Para un lector de pantalla use el modo de líneas: amparo --plain
help-privacy = No se guarda nada sobre nadie. Dos minutos sin uso ponen la pantalla en blanco, diez la borran.
help-advice = Información, no asesoría legal.

## La pantalla: mientras se prepara el papel
making = { $at } de { $n }: { $step }.
making-stop = Esc lo detiene.
making-stops = se detiene después de este paso
still-making = El pedido anterior todavía se prepara. Esc en la hoja de impresión lo detiene.
stopped = Detenido. No se imprimió ni se guardó nada.
do-stop = Detener
step-setting = componiendo las páginas
step-together = juntando las páginas
step-imposing = colocando dos páginas por cara
step-writing = escribiendo el archivo
piece-directory = Folleto de todo el directorio, para doblar
