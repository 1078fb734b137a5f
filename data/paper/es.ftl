# Words on pages and on paper. A draft: nobody who grew up with this language has reviewed it yet.

## Dates and times
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
month-year = { $month } de { $year }
day-month-year = { $day } de { $month } de { $year }
day-1 = lunes
day-2 = martes
day-3 = miércoles
day-4 = jueves
day-5 = viernes
day-6 = sábado
day-7 = domingo
days-range = de { $first } a { $last }
days-every = todos los días
# hour: 0 to 24; twelve: 1 to 12; half: half-am or half-pm, or the part of the day where the language has a word for it:
# part-small-hours (0 to 4), part-noon (12), part-evening (18 to 21), part-night (22, 23). A language uses what it needs.
time = { $twelve }:{ $minute } { $half }
half-am = a. m.
half-pm = p. m.
hours-range = { $days }, de { $opens } a { $closes }

## Where a page stands
checked = Datos comprobados el { $date }
not-reviewed = Falta la revisión de un abogado
reviewed = Revisado: { $who }
draft = Traducción provisional
out-of-date = Puede no estar al día. Había que revisarlo otra vez antes del { $date }.
information = Información, no es asesoría legal.
not-yet-in = Todavía no está en { $language }.

## Contacts
who-can-help = Quién puede ayudar
hours-not-known = Horario no conocido
languages-not-known = Idiomas no conocidos
open-always = Abierto de día y de noche
open-until = Abierto hasta las { $time }
closed = Cerrado
closed-opens = Cerrado, abre el { $day } a las { $time }
call-first = Llame antes de ir
number-not-confirmed = Número sin confirmar. Pregunte a quien le dio esto.
no-phone = No hay un número que podamos confirmar
phone-text = mensaje de texto
phone-tty = TTY para personas sordas
phone-hotline = línea de ayuda
fact-hours = Horario
fact-languages = Idiomas
fact-where = Dónde
fact-cost = Costo
fact-eligibility = Para quién
fact-begin = Cómo empezar
fact-bring = Lleve
fact-have-ready = Tenga a la mano
fact-serves = Zona
fact-advice = Asesoría legal
fact-capacity = Casos nuevos
fact-web = Web
fact-note = Tenga en cuenta
fact-checked = Confirmado
cost-free = Gratis
cost-free-if-eligible = Gratis para quienes califican
cost-low-cost = Bajo costo
cost-sliding = Según sus ingresos
cost-fee = Tiene costo
advice-attorney = De abogados
advice-accredited = De personas acreditadas por el Departamento de Justicia
advice-none = Aquí no dan asesoría legal
capacity-open = Toman casos nuevos
capacity-limited = Toman pocos casos nuevos
capacity-closed = No toman casos nuevos
begin-phone = Llame
begin-text = Mande un mensaje de texto
begin-walk-in = Vaya sin cita
begin-appointment = Haga una cita
begin-online = En su página de internet
begin-email = Mande un correo electrónico
begin-mail = Mande una carta
status-inactive = Cerró definitivamente
status-unknown = No se sabe si todavía funciona
checked-roster = { $date }, en una lista oficial
checked-page = { $date }, en una página web sobre este lugar
checked-call = { $date }, por teléfono
checked-never = No se sabe la fecha
spoken-zh = 中文 (chino)
spoken-yue = 粵語 (cantonés)
spoken-cmn = 普通话 (mandarín)
spoken-so = somalí
spoken-sw = suajili
spoken-ru = ruso
spoken-hi = hindi
spoken-ur = urdu
spoken-fa = persa
spoken-ps = pastún
spoken-am = amárico
spoken-my = birmano
spoken-ne = nepalí
spoken-tl = tagalo
spoken-ja = japonés
spoken-de = alemán
spoken-ase = lengua de señas americana

## Wrong numbers
wrong-number = No use { $what }
why-wrong = Por qué
wrong-for = Circula como
right-for = Es el número verdadero de
use-instead = Use en su lugar

## Papers
paper-top = Arriba dice
paper-signed = Quién firma
paper-made = Quién lo hizo
paper-court = Una corte
paper-no-court = No es de una corte
paper-clock = El plazo que empieza
paper-first = Primero
paper-looks-like = Se parece a
paper-guide = Lea después
paper-code = Código en la esquina
name-the-paper = Podemos decirle qué papel es. Un abogado le dice qué significa para usted.

## Emergency and packets
emergency = Emergencia
packet-guides = Guías
packet-contacts = Contactos

## Sources and warnings in text
sources = Fuentes
source-not-seen = Una cita que nadie ha abierto para este proyecto.
attention = Atención:

## Paper
title-handout = Hoja de información
title-referral = Dónde pedir ayuda
title-card = Tarjeta
title-poster = Cartel
title-strips = Números
title-sheet = Hoja para llenar
title-booklet = Directorio
title-numbers = Números
page-of = Página { $x } de { $y }
edition-of = Edición del { $date }
no-names = No escriba nombres, números A, país ni estatus en esta hoja.
number-n = Número { $n }
referral-head = Dónde pedir ayuda
referral-under = Guarde esta hoja. Primero llame, después vaya.
referral-keep = Guarde esta hoja.
before-you-call = Antes de llamar
before-ready = Tenga a la mano sus cartas y papeles, y algo para escribir.
before-safe = Llame desde un lugar donde nadie escuche.
before-write = Pregunte cuánto cuesta, qué papeles llevar y cuándo ir. Anote la respuesta.
before-say = Cuando contesten, diga esto en inglés:
i-speak = Hablo español. Un intérprete, por favor.
i-call-for = Necesito ayuda, por favor. ¿Qué hago primero?
scan = Escanee para guardar el número. Sin internet.
qr-alt = Código QR que guarda el número de { $name }
my-person = Mi abogado o persona de confianza:
card-officer-head = Para el agente
call-help = Ayuda
cut-here = Imprima por los dos lados, voltee por el lado largo. Corte por las marcas.
poster-more = Pida aquí esta hoja para llevar a casa.
sheet-keep = Llénela a mano. Guárdela en casa, en un lugar seguro. No la lleve con usted.
sheet-number = Número para llamar
booklet-sub = { $count ->
    [one] Un lugar que ayuda
   *[other] { $count } lugares que ayudan
 }
booklet-rights = Sus derechos en una página
booklet-contents = Contenido
booklet-more = Más ayuda
index-county = Por condado
index-language = Por idioma
index-name = Por nombre
statewide = Todo Texas
nationwide = Todo Estados Unidos
booklet-shortened = Para caber en { $pages } páginas, { $count } entradas van más cortas: aquí están su número, horario e idiomas; pida los detalles a quien le dio este directorio.
booklet-wrong = ¿Un número está mal? Avise a quien le dio este directorio.
booklet-cover = Conozca sus derechos. Encuentre ayuda.
booklet-title = Conozca sus derechos en { $city }
card-head = Conozca sus derechos
alignment-front = Frente
alignment-back = Reverso
alignment-how = Imprima los dos lados. Mire la hoja contra la luz. Las cruces del reverso muestran cuánto se movió; entre las marcas pequeñas hay 5 mm.
alignment-set = Dé la diferencia con --offset, en milímetros a la derecha y hacia abajo.

## Hours, lists and standing on paper
time-noon = 12:00 del mediodía
time-midnight = 12:00 de la noche
hours-may-change = el horario pudo cambiar, pregunte
list-comma = {", "}
list-semicolon = {"; "}
list-stop = {". "}
# A thing and a remark on it: "Monday to Friday 9:00 am to noon (for new callers)".
noted = { $what } ({ $note })
not-known = No se sabe
hours-languages-not-known = Horario e idiomas no conocidos
details-english = Los detalles están en inglés
card-standing = No es asesoría legal. Sin revisar por un abogado.
card-advice = No es asesoría legal.
card-draft = Traducción provisional.
no-writing = No escriba en esta hoja.
government-offices = Oficinas del gobierno
before-say-own = Cuando contesten, diga esto:
booklet-entries = { $count ->
    [one] Una entrada
   *[other] { $count } entradas
 }
no-longer-open = Ya no atienden
continued = (sigue)
# Of this language alone: what its grammar asks for.
open-until-one = Abierto hasta la { $time }
closed-opens-one = Cerrado, abre el { $day } a la { $time }

## Paper: what the screen says otherwise
# "open" before the title of another page (in Korean behind it), and what paper says instead
link-open = abra
link-ask = pida la hoja
# Rows of the emergency sheet whose words the desk reads to a caller
emergency-not-safe-at-home = Llame cuando pueda hablar sin peligro.
emergency-suicide = No está sola, no está solo. Llame o mande texto al 988.
