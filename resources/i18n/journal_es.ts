<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>A page for calls away from the desk</source>
        <translation>Una hoja para llamadas fuera de la mesa</translation>
    </message>
    <message>
        <source>About Client Journal</source>
        <translation>Acerca de Client Journal</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Añadir un cliente</translation>
    </message>
    <message>
        <source>Add an engagement</source>
        <translation>Añadir un encargo</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Find a command or client</source>
        <translation>Buscar una orden o un cliente</translation>
    </message>
    <message>
        <source>Keep a kind word</source>
        <translation>Guardar un agradecimiento</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Log a payment</source>
        <translation>Registrar un pago</translation>
    </message>
    <message>
        <source>Log an incident</source>
        <translation>Registrar una incidencia</translation>
    </message>
    <message>
        <source>Log hours</source>
        <translation>Registrar horas</translation>
    </message>
    <message>
        <source>Look at the sample journal</source>
        <translation>Ver el diario de ejemplo</translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation>Aspecto: el del sistema</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>Aspecto: oscuro</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>Aspecto: claro</translation>
    </message>
    <message>
        <source>Quick line for hours</source>
        <translation>Línea rápida de horas</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Informar de un problema</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Buscar en el diario</translation>
    </message>
    <message>
        <source>Show my journal&apos;s folder</source>
        <translation>Mostrar la carpeta de mi diario</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Start or stop the timer</source>
        <translation>Iniciar o parar el cronómetro</translation>
    </message>
    <message>
        <source>Take a call</source>
        <translation>Atender una llamada</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>AfterCard</name>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
    <message>
        <source>Before, a month</source>
        <translation>Antes, al mes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Ended on {0}</source>
        <translation>Terminada el {0}</translation>
    </message>
    <message>
        <source>From tomorrow on, the time since is compared here.</source>
        <translation>Desde mañana se compara aquí el tiempo transcurrido.</translation>
    </message>
    <message>
        <source>Hours for everybody</source>
        <translation>Horas para todos</translation>
    </message>
    <message>
        <source>Hours for this client</source>
        <translation>Horas para este cliente</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidencias</translation>
    </message>
    <message>
        <source>Money from everybody</source>
        <translation>Dinero de todos</translation>
    </message>
    <message>
        <source>Money from this client</source>
        <translation>Dinero de este cliente</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Not sure yet</source>
        <translation>Aún no lo sé</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Abrir el cliente</translation>
    </message>
    <message>
        <source>Since, a month</source>
        <translation>Después, al mes</translation>
    </message>
    <message>
        <source>Toll, added up</source>
        <translation>Desgaste, sumado</translation>
    </message>
    <message>
        <source>Work that came after: {0}.</source>
        <translation>Trabajo que llegó después: {0}.</translation>
    </message>
    <message>
        <source>Would I take them again?</source>
        <translation>¿Volvería a trabajar con este cliente?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Yes.</source>
        <translation>Sí.</translation>
    </message>
    <message>
        <source>{0} paid back</source>
        <translation>{0} devueltos</translation>
    </message>
</context>
<context>
    <name>Alive</name>
    <message>
        <source>more work will come</source>
        <translation>habrá más trabajo</translation>
    </message>
    <message>
        <source>no more work will come</source>
        <translation>no habrá más trabajo</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
</context>
<context>
    <name>AssumptionSheet</name>
    <message>
        <source>Assumption</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>De fábrica</translation>
    </message>
    <message>
        <source>Each is a guess with a reason. Change one and it holds from now on; earlier verdicts keep theirs.</source>
        <translation>Cada uno es una conjetura con su razón. El que se cambia vale desde ahora; las valoraciones anteriores conservan los suyos.</translation>
    </message>
    <message>
        <source>Every assumption</source>
        <translation>Todos los supuestos</translation>
    </message>
    <message>
        <source>Every assumption of the verdict</source>
        <translation>Todos los supuestos de la valoración</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Desde ahora</translation>
    </message>
    <message>
        <source>Keep these</source>
        <translation>Guardar estos</translation>
    </message>
    <message>
        <source>Kept, from now on</source>
        <translation>Guardado, vale desde ahora</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Reset all to the defaults</source>
        <translation>Volver a los valores de fábrica</translation>
    </message>
</context>
<context>
    <name>Assumptions</name>
    <message>
        <source>A common finder&apos;s fee.</source>
        <translation>Una comisión habitual por recomendar a alguien.</translation>
    </message>
    <message>
        <source>A fifth is felt in the month&apos;s result.</source>
        <translation>Una quinta parte se nota en el resultado del mes.</translation>
    </message>
    <message>
        <source>A job every few months, one in four the last one.</source>
        <translation>Un encargo cada pocos meses; uno de cada cuatro es el último.</translation>
    </message>
    <message>
        <source>A letter, an invoice, a handover.</source>
        <translation>Una carta, una factura, una entrega.</translation>
    </message>
    <message>
        <source>A limit works: weight of failure</source>
        <translation>Un límite funciona: peso de los fracasos</translation>
    </message>
    <message>
        <source>A limit works: weight of success</source>
        <translation>Un límite funciona: peso de los aciertos</translation>
    </message>
    <message>
        <source>A price rise</source>
        <translation>Una subida de precio</translation>
    </message>
    <message>
        <source>A week, three weeks, two months.</source>
        <translation>Una semana, tres semanas, dos meses.</translation>
    </message>
    <message>
        <source>About a half with one client, less with each more.</source>
        <translation>Cerca de la mitad con un cliente, menos con cada uno más.</translation>
    </message>
    <message>
        <source>About a third either way.</source>
        <translation>Cerca de un tercio hacia cada lado.</translation>
    </message>
    <message>
        <source>About half: the reason is gone, the contact is not.</source>
        <translation>Cerca de la mitad: el motivo desaparece, el contacto no.</translation>
    </message>
    <message>
        <source>About one a year; your own journal soon outweighs it.</source>
        <translation>Cerca de una al año; los datos propios pesan pronto más.</translation>
    </message>
    <message>
        <source>An hour of recovery is worth as much as an hour of work.</source>
        <translation>Una hora de recuperación vale tanto como una de trabajo.</translation>
    </message>
    <message>
        <source>As much as setting a limit.</source>
        <translation>Tanto como poner un límite.</translation>
    </message>
    <message>
        <source>Below which ratio the suggestion to end is dropped</source>
        <translation>Por debajo de qué razón se retira la sugerencia de terminar</translation>
    </message>
    <message>
        <source>Days a change must last to be believed</source>
        <translation>Días que debe durar un cambio para darlo por bueno</translation>
    </message>
    <message>
        <source>Days a quarrel echoes: values tried</source>
        <translation>Días que resuena una disputa: valores que se prueban</translation>
    </message>
    <message>
        <source>Days it takes to wind down</source>
        <translation>Días que lleva cerrar</translation>
    </message>
    <message>
        <source>Days until a client&apos;s own unpaid hours count fully</source>
        <translation>Días hasta que cuentan del todo las horas sin cobrar de un cliente</translation>
    </message>
    <message>
        <source>Days until you look again</source>
        <translation>Días hasta volver a mirarlo</translation>
    </message>
    <message>
        <source>Each crossed limit adds one.</source>
        <translation>Cada límite traspasado suma uno.</translation>
    </message>
    <message>
        <source>Each unpaid invoice of this client adds one.</source>
        <translation>Cada factura impagada de este cliente suma uno.</translation>
    </message>
    <message>
        <source>Ending is hard to take back: 1 bold, 2 normal, 3 cautious.</source>
        <translation>Terminar tiene mala vuelta atrás: 1 audaz, 2 normal, 3 prudente.</translation>
    </message>
    <message>
        <source>Finding somebody, explaining the work.</source>
        <translation>Encontrar a alguien, explicar el trabajo.</translation>
    </message>
    <message>
        <source>Five are soon outweighed by real ones.</source>
        <translation>Cinco pesan pronto menos que las reales.</translation>
    </message>
    <message>
        <source>Four of them count as much as all others together.</source>
        <translation>Cuatro de ellas cuentan tanto como todas las demás juntas.</translation>
    </message>
    <message>
        <source>From not at all to three of four.</source>
        <translation>De nada a tres de cada cuatro.</translation>
    </message>
    <message>
        <source>From which ratio a case is clear at once</source>
        <translation>Desde qué razón un caso está claro sin esperar</translation>
    </message>
    <message>
        <source>Future income is less certain than today&apos;s.</source>
        <translation>El ingreso futuro es menos seguro que el de hoy.</translation>
    </message>
    <message>
        <source>Half is the usual first offer.</source>
        <translation>La mitad es la primera oferta habitual.</translation>
    </message>
    <message>
        <source>Hours of an imagined incident</source>
        <translation>Horas de una incidencia imaginada</translation>
    </message>
    <message>
        <source>Hours that a handover takes</source>
        <translation>Horas que lleva un traspaso</translation>
    </message>
    <message>
        <source>Hours that a price rise takes</source>
        <translation>Horas que lleva una subida de precio</translation>
    </message>
    <message>
        <source>Hours that changing something on my side takes</source>
        <translation>Horas que lleva cambiar algo por mi parte</translation>
    </message>
    <message>
        <source>Hours that ending takes</source>
        <translation>Horas que lleva terminar</translation>
    </message>
    <message>
        <source>Hours that setting a limit takes</source>
        <translation>Horas que lleva poner un límite</translation>
    </message>
    <message>
        <source>Hours to recover from a toll of 1 to 5</source>
        <translation>Horas para recuperarse de un desgaste de 1 a 5</translation>
    </message>
    <message>
        <source>How likely each of these is at first</source>
        <translation>Qué probabilidad tiene cada uno al principio</translation>
    </message>
    <message>
        <source>How many times the gain of ending must outweigh the loss</source>
        <translation>Cuántas veces debe superar la ganancia de terminar a la pérdida</translation>
    </message>
    <message>
        <source>How much stress counts (0 switches it off)</source>
        <translation>Cuánto cuenta el desgaste (0 lo apaga)</translation>
    </message>
    <message>
        <source>How soon a client&apos;s own incidents count</source>
        <translation>Cuándo empiezan a contar las incidencias del propio cliente</translation>
    </message>
    <message>
        <source>How soon a client&apos;s own jobs count</source>
        <translation>Cuándo empiezan a contar los encargos del propio cliente</translation>
    </message>
    <message>
        <source>How strongly a quarrel may breed the next: values tried</source>
        <translation>Con qué fuerza una disputa trae otra: valores que se prueban</translation>
    </message>
    <message>
        <source>How unlike clients are</source>
        <translation>Cuánto difieren los clientes</translation>
    </message>
    <message>
        <source>How unlike incidents are in cost</source>
        <translation>Cuánto difieren las incidencias en coste</translation>
    </message>
    <message>
        <source>How unlike jobs are in size</source>
        <translation>Cuánto difieren los encargos en tamaño</translation>
    </message>
    <message>
        <source>How unsure that is</source>
        <translation>Qué incertidumbre tiene</translation>
    </message>
    <message>
        <source>How unsure unpaid hours are</source>
        <translation>Qué incertidumbre tienen las horas sin cobrar</translation>
    </message>
    <message>
        <source>How unsure your own average is with few clients</source>
        <translation>Qué incertidumbre tiene la media propia con pocos clientes</translation>
    </message>
    <message>
        <source>Imagined incidents that everything starts from</source>
        <translation>Incidencias imaginadas de las que parte todo</translation>
    </message>
    <message>
        <source>Incidents a client and day before anything is known</source>
        <translation>Incidencias por cliente y día antes de saber nada</translation>
    </message>
    <message>
        <source>Large enough to matter, small enough to be taken.</source>
        <translation>Bastante para que se note, poco para que se acepte.</translation>
    </message>
    <message>
        <source>Learned from three clients on.</source>
        <translation>Se aprende a partir de tres clientes.</translation>
    </message>
    <message>
        <source>Learned from your own journal.</source>
        <translation>Se aprende del propio diario.</translation>
    </message>
    <message>
        <source>Less than an hour is noise.</source>
        <translation>Menos de una hora es ruido.</translation>
    </message>
    <message>
        <source>Little clustering is the safer guess.</source>
        <translation>Suponer pocas rachas es lo más seguro.</translation>
    </message>
    <message>
        <source>Lower than the way in, so that it does not flicker.</source>
        <translation>Menor que la de entrada, para que no vaya y venga.</translation>
    </message>
    <message>
        <source>Money of an imagined incident</source>
        <translation>Dinero de una incidencia imaginada</translation>
    </message>
    <message>
        <source>Most cost time only.</source>
        <translation>La mayoría solo cuesta tiempo.</translation>
    </message>
    <message>
        <source>Most have none, a few have many.</source>
        <translation>La mayoría no tiene ninguna; unos pocos, muchas.</translation>
    </message>
    <message>
        <source>Nothing for a small one, half a working day for the worst.</source>
        <translation>Nada para uno pequeño, media jornada para el peor.</translation>
    </message>
    <message>
        <source>Once a month is what most people keep up.</source>
        <translation>Una vez al mes es lo que casi todo el mundo mantiene.</translation>
    </message>
    <message>
        <source>One in five.</source>
        <translation>Uno de cada cinco.</translation>
    </message>
    <message>
        <source>One in ten.</source>
        <translation>Uno de cada diez.</translation>
    </message>
    <message>
        <source>One message and one call.</source>
        <translation>Un mensaje y una llamada.</translation>
    </message>
    <message>
        <source>Open money comes: weight of paid</source>
        <translation>Lo pendiente se cobra: peso de lo pagado</translation>
    </message>
    <message>
        <source>Open money comes: weight of unpaid</source>
        <translation>Lo pendiente se cobra: peso de lo impagado</translation>
    </message>
    <message>
        <source>Own hours that a difference must be worth</source>
        <translation>Horas propias que debe valer una diferencia</translation>
    </message>
    <message>
        <source>Reading, answering, putting right.</source>
        <translation>Leer, contestar, corregir.</translation>
    </message>
    <message>
        <source>Repeat work before anything is known (BG/NBD)</source>
        <translation>Trabajo repetido antes de saber nada (BG/NBD)</translation>
    </message>
    <message>
        <source>Share of handovers that are taken</source>
        <translation>Parte de los traspasos que se aceptan</translation>
    </message>
    <message>
        <source>Share of incidents that still come while winding down</source>
        <translation>Parte de las incidencias que aún llegan durante el cierre</translation>
    </message>
    <message>
        <source>Share of the money offered back</source>
        <translation>Parte del dinero que se ofrece devolver</translation>
    </message>
    <message>
        <source>Share of the value that conflict may eat before it is worth an eye</source>
        <translation>Parte del valor que puede comerse el conflicto antes de merecer atención</translation>
    </message>
    <message>
        <source>Share that leaves after a price rise</source>
        <translation>Parte que se va tras una subida de precio</translation>
    </message>
    <message>
        <source>Share that leaves when told a limit</source>
        <translation>Parte que se va al oír un límite</translation>
    </message>
    <message>
        <source>Share that takes a partial refund</source>
        <translation>Parte que acepta una devolución parcial</translation>
    </message>
    <message>
        <source>Six to one leaves little to wait for.</source>
        <translation>Seis a uno deja poco que esperar.</translation>
    </message>
    <message>
        <source>Somewhat more than half find somebody.</source>
        <translation>Algo más de la mitad encuentra a alguien.</translation>
    </message>
    <message>
        <source>Somewhat more than half.</source>
        <translation>Algo más de la mitad.</translation>
    </message>
    <message>
        <source>Spread about as large as the mean.</source>
        <translation>Una dispersión casi igual a la media.</translation>
    </message>
    <message>
        <source>Spread somewhat smaller than the mean.</source>
        <translation>Una dispersión algo menor que la media.</translation>
    </message>
    <message>
        <source>The middle of the scale.</source>
        <translation>El centro de la escala.</translation>
    </message>
    <message>
        <source>Thinking it over, saying it, writing it down.</source>
        <translation>Pensarlo, decirlo, ponerlo por escrito.</translation>
    </message>
    <message>
        <source>Toll of an imagined incident</source>
        <translation>Desgaste de una incidencia imaginada</translation>
    </message>
    <message>
        <source>Trades differ by a factor of three either way.</source>
        <translation>Los oficios difieren hasta tres veces hacia cada lado.</translation>
    </message>
    <message>
        <source>Two months show the habit.</source>
        <translation>Dos meses muestran la costumbre.</translation>
    </message>
    <message>
        <source>Two of them count as much as all others together.</source>
        <translation>Dos de ellos cuentan tanto como todos los demás juntos.</translation>
    </message>
    <message>
        <source>Two weeks for handing over and last questions.</source>
        <translation>Dos semanas para la entrega y las últimas preguntas.</translation>
    </message>
    <message>
        <source>Two weeks outlast a bad day.</source>
        <translation>Dos semanas duran más que un mal día.</translation>
    </message>
    <message>
        <source>What a handover brings, as a share of the open money</source>
        <translation>Lo que deja un traspaso, como parte de lo pendiente</translation>
    </message>
    <message>
        <source>What a year&apos;s delay takes off money</source>
        <translation>Lo que quita al dinero un año de espera</translation>
    </message>
    <message>
        <source>With the next one: a limit stops about a third of incidents at first.</source>
        <translation>Con el siguiente: un límite evita al principio cerca de un tercio de las incidencias.</translation>
    </message>
    <message>
        <source>With the next one: nine of ten invoices are paid.</source>
        <translation>Con el siguiente: se pagan nueve de cada diez facturas.</translation>
    </message>
</context>
<context>
    <name>AttachmentBox</name>
    <message>
        <source>Attach a file</source>
        <translation>Adjuntar un archivo</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Open a copy</source>
        <translation>Abrir una copia</translation>
    </message>
    <message>
        <source>Or drop a file here, or paste a picture (Ctrl+V).</source>
        <translation>También se puede soltar aquí un archivo o pegar una imagen (Ctrl+V).</translation>
    </message>
    <message>
        <source>Remove {0}; undo brings it back</source>
        <translation>Quitar {0}; se puede deshacer</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
</context>
<context>
    <name>Bits</name>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
</context>
<context>
    <name>BoundaryForm</name>
    <message>
        <source>Add a limit</source>
        <translation>Añadir un límite</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Edit the limit</source>
        <translation>Editar el límite</translation>
    </message>
    <message>
        <source>Empty: open</source>
        <translation>Vacío: sin fin</translation>
    </message>
    <message>
        <source>For instance: in writing only</source>
        <translation>Por ejemplo: solo por escrito</translation>
    </message>
    <message>
        <source>How it was said</source>
        <translation>Cómo se dijo</translation>
    </message>
    <message>
        <source>They agreed</source>
        <translation>El cliente lo aceptó</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>What is agreed or announced</source>
        <translation>Lo acordado o anunciado</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>Breakdown</name>
    <message>
        <source>a bad day</source>
        <translation>un mal día</translation>
    </message>
    <message>
        <source>communication</source>
        <translation>comunicación</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>plazo</translation>
    </message>
    <message>
        <source>expectations</source>
        <translation>expectativas</translation>
    </message>
    <message>
        <source>nothing broke</source>
        <translation>no falló nada</translation>
    </message>
    <message>
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>calidad</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>alcance</translation>
    </message>
    <message>
        <source>tone</source>
        <translation>tono</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy this text and say beside it what you did and what you expected.</source>
        <translation>Basta con copiar este texto y contar al lado qué se hizo y qué se esperaba.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Informar de un problema</translation>
    </message>
    <message>
        <source>Something in the program went wrong. Your journal is as it was, and you can go on.</source>
        <translation>Algo ha fallado en el programa. El diario está como estaba y se puede seguir trabajando.</translation>
    </message>
    <message>
        <source>The text below holds no names and nothing of your journal. Nothing is sent by itself.</source>
        <translation>El texto de abajo no contiene nombres ni nada del diario. Nada se envía por sí solo.</translation>
    </message>
</context>
<context>
    <name>CallClock</name>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
</context>
<context>
    <name>CallNotes</name>
    <message>
        <source>Listen. Their words, not mine.</source>
        <translation>Escuchar. Sus palabras, no las mías.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
</context>
<context>
    <name>CallPage</name>
    <message>
        <source>A call</source>
        <translation>Una llamada</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Core complaint</source>
        <translation>Queja principal</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Día y hora</translation>
    </message>
    <message>
        <source>If it turns to abuse: “I am ending the call now, and I will write to you.”</source>
        <translation>Si llega al abuso: «Termino ahora la llamada y le escribiré».</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>What I will do, by when</source>
        <translation>Qué haré y para cuándo</translation>
    </message>
    <message>
        <source>What it causes them</source>
        <translation>Qué le supone</translation>
    </message>
    <message>
        <source>What they will do, by when</source>
        <translation>Qué hará y para cuándo</translation>
    </message>
    <message>
        <source>What they wish for</source>
        <translation>Qué desea</translation>
    </message>
    <message>
        <source>“What I have understood is … Have I got that right?”</source>
        <translation>«Lo que he entendido es… ¿Lo he entendido bien?»</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>chat</source>
        <translation>chat</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>reunión</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otro</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>public review</source>
        <translation>reseña pública</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>Copiar los números</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar la imagen</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>More for this chart</source>
        <translation>Más opciones de este gráfico</translation>
    </message>
    <message>
        <source>Numbers copied</source>
        <translation>Números copiados</translation>
    </message>
    <message>
        <source>Numbers of the chart</source>
        <translation>Números del gráfico</translation>
    </message>
    <message>
        <source>Picture copied</source>
        <translation>Imagen copiada</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>Guardar los números</translation>
    </message>
    <message>
        <source>Save numbers as CSV …</source>
        <translation>Guardar los números en CSV…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Guardar la imagen</translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation>Guardar la imagen…</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>Show another chart here</source>
        <translation>Mostrar aquí otro gráfico</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Mostrar como tabla</translation>
    </message>
    <message>
        <source>The relationships are being weighed; this takes a moment.</source>
        <translation>Se están valorando las relaciones; tarda un momento.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incidencia</numerusform>
            <numerusform>%n incidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mes</numerusform>
            <numerusform>%n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} client(s) brought {share} of the profit</source>
        <translation>
            <numerusform>%n de {all} clientes aportó el {share} del beneficio</numerusform>
            <numerusform>%n de {all} clientes aportaron el {share} del beneficio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} relationship(s) may cost more than they are worth</source>
        <translation>
            <numerusform>%n de {all} relaciones puede costar más de lo que vale</numerusform>
            <numerusform>%n de {all} relaciones pueden costar más de lo que valen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relationship(s) took back {money} of what the others brought</source>
        <translation>
            <numerusform>%n relación restó {money} de lo que aportaron las demás</numerusform>
            <numerusform>%n relaciones restaron {money} de lo que aportaron las demás</numerusform>
        </translation>
    </message>
    <message>
        <source>8 of 10 cases</source>
        <translation>8 de cada 10 casos</translation>
    </message>
    <message>
        <source>9 of 10 cases</source>
        <translation>9 de cada 10 casos</translation>
    </message>
    <message>
        <source>About {count} expected in the next {months}</source>
        <translation>Se esperan unas {count} en los próximos {months}</translation>
    </message>
    <message>
        <source>Admin took {part} of {whole} in {month}</source>
        <translation>La gestión se llevó {part} de {whole} en {month}</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>All {whole} went into delivery</source>
        <translation>Todo el tiempo, {whole}, fue de producción</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Before and after an ending</source>
        <translation>Antes y después de terminar</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>Calendar of incidents</source>
        <translation>Calendario de incidencias</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Communication took {part} of {whole} in {month}</source>
        <translation>La comunicación se llevó {part} de {whole} en {month}</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Conflicto</translation>
    </message>
    <message>
        <source>Conflict took {part} of {whole} in {month}</source>
        <translation>El conflicto se llevó {part} de {whole} en {month}</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coste</translation>
    </message>
    <message>
        <source>Cost against value</source>
        <translation>Coste y valor</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Recuento</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>Ganado</translation>
    </message>
    <message>
        <source>Earned per hour by client</source>
        <translation>Ganado por hora, por cliente</translation>
    </message>
    <message>
        <source>Every hour was billable: {whole}</source>
        <translation>Todas las horas fueron facturables: {whole}</translation>
    </message>
    <message>
        <source>Every hour was paid; no gap anywhere</source>
        <translation>Todas las horas se cobraron; no hay diferencia en ningún cliente</translation>
    </message>
    <message>
        <source>Every relationship is worth more than it costs</source>
        <translation>Todas las relaciones valen más de lo que cuestan</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>For each 30 days</source>
        <translation>Por cada 30 días</translation>
    </message>
    <message>
        <source>For {name}, highest on average: {option}, about {money}</source>
        <translation>Para {name}, la media más alta: {option}, unos {money}</translation>
    </message>
    <message>
        <source>Hardly any incident expected in the next {months}</source>
        <translation>Apenas se espera alguna incidencia en los próximos {months}</translation>
    </message>
    <message>
        <source>Highest on average: {option}, about {money}</source>
        <translation>La media más alta: {option}, unos {money}</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Hours by kind and month</source>
        <translation>Horas por tipo y mes</translation>
    </message>
    <message>
        <source>Hours by person</source>
        <translation>Horas por persona</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidencias</translation>
    </message>
    <message>
        <source>Incidents by where it broke</source>
        <translation>Incidencias según dónde falló la comunicación</translation>
    </message>
    <message>
        <source>Incidents to be expected</source>
        <translation>Incidencias previsibles</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Queda</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>No hours in this period yet. Log some, or import them.</source>
        <translation>Aún no hay horas en este periodo. Se pueden registrar o importar.</translation>
    </message>
    <message>
        <source>No incidents in this period.</source>
        <translation>No hay incidencias en este periodo.</translation>
    </message>
    <message>
        <source>No money recorded for this period yet.</source>
        <translation>Aún no hay dinero registrado en este periodo.</translation>
    </message>
    <message>
        <source>Nothing was left over in this period</source>
        <translation>En este periodo no quedó nada</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>De media</translation>
    </message>
    <message>
        <source>Per hour, all counted</source>
        <translation>Por hora, contándolas todas</translation>
    </message>
    <message>
        <source>Per paid hour</source>
        <translation>Por hora cobrada</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Beneficio</translation>
    </message>
    <message>
        <source>Rework took {part} of {whole} in {month}</source>
        <translation>El retrabajo se llevó {part} de {whole} en {month}</translation>
    </message>
    <message>
        <source>Running share</source>
        <translation>Parte acumulada</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message numerus="yes">
        <source>The %n widest gap(s); the table has all.</source>
        <translation>
            <numerusform>La mayor diferencia; la tabla las tiene todas.</numerusform>
            <numerusform>Las %n mayores diferencias; la tabla las tiene todas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too early to compare ways on: more records are needed.</source>
        <translation>Aún es pronto para comparar caminos: hacen falta más registros.</translation>
    </message>
    <message>
        <source>Too early to say: no forecast yet.</source>
        <translation>Aún es pronto: todavía no hay previsión.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Sin cobrar</translation>
    </message>
    <message>
        <source>Unpaid hours</source>
        <translation>Horas sin cobrar</translation>
    </message>
    <message>
        <source>Unpaid hours fell from {before} to {after} a month after the end with {name}</source>
        <translation>Las horas sin cobrar bajaron de {before} a {after} al mes tras terminar con {name}</translation>
    </message>
    <message>
        <source>Unpaid hours rose from {before} to {after} a month after the end with {name}</source>
        <translation>Las horas sin cobrar subieron de {before} a {after} al mes tras terminar con {name}</translation>
    </message>
    <message>
        <source>Unpaid hours stayed at {after} a month after the end with {name}</source>
        <translation>Las horas sin cobrar siguieron en {after} al mes tras terminar con {name}</translation>
    </message>
    <message>
        <source>Unpaid share</source>
        <translation>Parte sin cobrar</translation>
    </message>
    <message>
        <source>Unpaid share of the hours</source>
        <translation>Parte de horas sin cobrar</translation>
    </message>
    <message>
        <source>Way on</source>
        <translation>Camino</translation>
    </message>
    <message>
        <source>Ways on, compared</source>
        <translation>Caminos posibles, comparados</translation>
    </message>
    <message>
        <source>Where communication breaks</source>
        <translation>Dónde falla la comunicación</translation>
    </message>
    <message>
        <source>Where it broke</source>
        <translation>Dónde falló la comunicación</translation>
    </message>
    <message>
        <source>Where it broke most often: {breakdown}, {part} of {whole}</source>
        <translation>Donde más falló la comunicación: {breakdown}, {part} de {whole}</translation>
    </message>
    <message>
        <source>Who brings the profit</source>
        <translation>Quién aporta el beneficio</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>You worked {part} of {whole}</source>
        <translation>{part} de {whole} son trabajo propio</translation>
    </message>
    <message>
        <source>billable</source>
        <translation>facturables</translation>
    </message>
    <message>
        <source>change something on my side</source>
        <translation>cambiar algo por mi parte</translation>
    </message>
    <message>
        <source>clients, best first</source>
        <translation>clientes, de mayor a menor</translation>
    </message>
    <message>
        <source>cost of conflict and unpaid time</source>
        <translation>coste del conflicto y del tiempo sin cobrar</translation>
    </message>
    <message>
        <source>costs more than it is worth</source>
        <translation>cuesta más de lo que vale</translation>
    </message>
    <message>
        <source>earned for each hour</source>
        <translation>ganado por cada hora</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>finish, then part</source>
        <translation>terminar y despedirse</translation>
    </message>
    <message>
        <source>for each 30 days; ended {day}</source>
        <translation>por cada 30 días; terminó el {day}</translation>
    </message>
    <message>
        <source>go on as now</source>
        <translation>seguir como hasta ahora</translation>
    </message>
    <message>
        <source>hand the work over</source>
        <translation>traspasar el trabajo</translation>
    </message>
    <message>
        <source>mean {share}</source>
        <translation>media: {share}</translation>
    </message>
    <message>
        <source>not noted yet</source>
        <translation>sin anotar</translation>
    </message>
    <message>
        <source>pay back and part</source>
        <translation>devolver y terminar</translation>
    </message>
    <message>
        <source>pay back part and part</source>
        <translation>devolver una parte y terminar</translation>
    </message>
    <message>
        <source>raise the price</source>
        <translation>subir el precio</translation>
    </message>
    <message>
        <source>set a limit</source>
        <translation>poner un límite</translation>
    </message>
    <message>
        <source>tick: average · thick: 8 of 10 cases · thin: 9 of 10</source>
        <translation>marca: media · gruesa: 8 de cada 10 casos · fina: 9 de cada 10</translation>
    </message>
    <message>
        <source>torn by conflict</source>
        <translation>perdido en conflictos</translation>
    </message>
    <message>
        <source>torn by other unpaid hours</source>
        <translation>perdido en otras horas sin cobrar</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>sin cobrar</translation>
    </message>
    <message>
        <source>worth more than it costs</source>
        <translation>vale más de lo que cuesta</translation>
    </message>
    <message numerus="yes">
        <source>worth over the next %n day(s)</source>
        <translation>
            <numerusform>valor en el próximo día</numerusform>
            <numerusform>valor en los próximos %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>you</source>
        <translation>yo</translation>
    </message>
    <message>
        <source>{count} · {share} so far · {hours}</source>
        <translation>{count} · {share} hasta aquí · {hours}</translation>
    </message>
    <message>
        <source>{count}; the longest quiet time lasted {quiet}</source>
        <translation>{count}; la temporada más larga en calma duró {quiet}</translation>
    </message>
    <message>
        <source>{count}; where it broke is not noted yet</source>
        <translation>{count}; aún sin anotar dónde falló la comunicación</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>de {low} a {high}</translation>
    </message>
    <message>
        <source>{name}: {paid} for a paid hour, {every} once every hour counts</source>
        <translation>{name}: {paid} por hora cobrada, {every} contando todas las horas</translation>
    </message>
    <message>
        <source>{name}: {part} of {whole}</source>
        <translation>{name}: {part} de {whole}</translation>
    </message>
    <message>
        <source>{share} of the hours were unpaid: {part} of {whole}</source>
        <translation>El {share} de las horas quedó sin cobrar: {part} de {whole}</translation>
    </message>
    <message>
        <source>{whole}, {unpaid} unpaid</source>
        <translation>{whole}, {unpaid} sin cobrar</translation>
    </message>
</context>
<context>
    <name>ChartsPage</name>
    <message>
        <source>All clients</source>
        <translation>Todos los clientes</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Gráfico</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Four charts</source>
        <translation>Cuatro gráficos</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Últimos 3 meses</translation>
    </message>
    <message>
        <source>Last 3 years</source>
        <translation>Últimos 3 años</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>El año pasado</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Save picture …</source>
        <translation>Guardar la imagen…</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Guardar el gráfico como imagen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contacto</numerusform>
            <numerusform>%n contactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incidents</source>
        <translation>
            <numerusform>%n incidencia</numerusform>
            <numerusform>%n incidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments</source>
        <translation>
            <numerusform>%n pago</numerusform>
            <numerusform>%n pagos</numerusform>
        </translation>
    </message>
    <message>
        <source>(without a client)</source>
        <translation>(sin cliente)</translation>
    </message>
    <message>
        <source>1h30, 90m, 1:30, 1.5 or 1,5</source>
        <translation>1h30, 90m, 1:30, 1.5 o 1,5</translation>
    </message>
    <message>
        <source>A new journal. Money is counted in {currency}; the settings of the window change it.</source>
        <translation>Un diario nuevo. El dinero se cuenta en {currency}; se cambia en los ajustes de la ventana.</translation>
    </message>
    <message>
        <source>A private journal of your client relationships. Without a command it opens the window.</source>
        <translation>Un diario privado de las relaciones con los clientes. Sin orden, abre la ventana.</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>ACCIÓN</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Backup made and verified: {file}</source>
        <translation>Copia de seguridad hecha y verificada: {file}</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Comienza</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>ORDEN</translation>
    </message>
    <message>
        <source>Calmer: {text}</source>
        <translation>Con más calma: {text}</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Queja</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Earlier backups in {folder} are not encrypted; delete those that are not wanted any more.</source>
        <translation>Las copias anteriores en {folder} no están cifradas; conviene borrar las que ya no hagan falta.</translation>
    </message>
    <message>
        <source>Encrypted. Without the passphrase nobody can read it, nor can you.</source>
        <translation>Cifrado. Sin la contraseña nadie puede leerlo, tampoco su dueño.</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Forget them? [y/N] </source>
        <translation>¿Olvidar? [s/N] </translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>ISO code of the client&apos;s currency</source>
        <translation>código ISO de la moneda del cliente</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Limit: {what}</source>
        <translation>Límite: {what}</translation>
    </message>
    <message>
        <source>Messages from and to nobody in the journal are left out; --client NAME says whose they are.</source>
        <translation>Los mensajes que no son de nadie del diario ni para nadie de él se omiten; --client NOMBRE dice de quién son.</translation>
    </message>
    <message>
        <source>Money in {currencies} does not count yet: its exchange rate is entered in the settings of the window.</source>
        <translation>El dinero en {currencies} aún no cuenta: su cambio se anota en los ajustes de la ventana.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>Contraseña nueva: </translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>Nuevo: {what}</translation>
    </message>
    <message>
        <source>No clients to weigh yet.</source>
        <translation>Aún no hay clientes que valorar.</translation>
    </message>
    <message>
        <source>No clients yet. Add one with: client-journal client add NAME</source>
        <translation>Aún no hay clientes. Se añaden con: client-journal client add NAME</translation>
    </message>
    <message>
        <source>No hours in this period yet.</source>
        <translation>Aún no hay horas en este periodo.</translation>
    </message>
    <message>
        <source>No incidents here.</source>
        <translation>No hay incidencias.</translation>
    </message>
    <message>
        <source>No reply waits.</source>
        <translation>Ninguna respuesta espera.</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>No antes de</translation>
    </message>
    <message>
        <source>Nothing agreed is noted yet.</source>
        <translation>Aún no hay encargos anotados.</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>No se ha encontrado nada de «{text}».</translation>
    </message>
    <message>
        <source>Nothing has been done yet.</source>
        <translation>Todavía no se ha hecho nada.</translation>
    </message>
    <message>
        <source>Nothing here is likely to make things worse.</source>
        <translation>Aquí no hay nada que pueda empeorar las cosas.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No ha cambiado nada.</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Aún no se ha importado nada.</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Otra vez: </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Passphrase: </source>
        <translation>Contraseña: </translation>
    </message>
    <message>
        <source>Restored from {file}.</source>
        <translation>Restaurado desde {file}.</translation>
    </message>
    <message>
        <source>Running for {length} since {start}: {about}</source>
        <translation>En marcha desde {start}, {length}: {about}</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Stopped. What was not finished was not kept.</source>
        <translation>Interrumpido. Lo que no se terminó no se ha guardado.</translation>
    </message>
    <message>
        <source>Taken back by: client-journal import --undo {batch}</source>
        <translation>Se deshace con: client-journal import --undo {batch}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>Deshecho: {what}</translation>
    </message>
    <message>
        <source>Texts that can be shown:</source>
        <translation>Textos que se pueden mostrar:</translation>
    </message>
    <message>
        <source>Texts that will be in the report:</source>
        <translation>Textos que estarán en el informe:</translation>
    </message>
    <message>
        <source>The import is taken back.</source>
        <translation>La importación se ha deshecho.</translation>
    </message>
    <message>
        <source>The journal is no longer encrypted.</source>
        <translation>El diario ya no está cifrado.</translation>
    </message>
    <message>
        <source>The journal is whole.</source>
        <translation>El diario está íntegro.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La contraseña se ha cambiado.</translation>
    </message>
    <message>
        <source>The timer is not running.</source>
        <translation>El cronómetro no está en marcha.</translation>
    </message>
    <message>
        <source>There is too little past to score a forecast yet.</source>
        <translation>Aún hay poco pasado para comparar una previsión.</translation>
    </message>
    <message>
        <source>There was not enough memory for this. Nothing was changed.</source>
        <translation>No hay memoria suficiente para esto. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours ({kind} at {place}). What was not finished was not kept.</source>
        <translation>Es un fallo del programa, no de quien lo usa ({kind} en {place}). Lo que no se terminó no se ha guardado.</translation>
    </message>
    <message>
        <source>This month: {hours}</source>
        <translation>Este mes: {hours}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Toll</source>
        <translation>Desgaste</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Would be new: {what}. Nothing was written.</source>
        <translation>Sería nuevo: {what}. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Escrito: {file}</translation>
    </message>
    <message>
        <source>a file holding the new passphrase (default: asked for)</source>
        <translation>un archivo con la contraseña nueva (si no se dice, se pregunta)</translation>
    </message>
    <message>
        <source>a file holding the passphrase of the journal (or CLIENT_JOURNAL_PASSPHRASE)</source>
        <translation>un archivo con la contraseña del diario (o CLIENT_JOURNAL_PASSPHRASE)</translation>
    </message>
    <message>
        <source>add a client</source>
        <translation>añadir un cliente</translation>
    </message>
    <message>
        <source>add up hours</source>
        <translation>sumar horas</translation>
    </message>
    <message>
        <source>add, list, show and change clients</source>
        <translation>añadir, listar, mostrar y cambiar clientes</translation>
    </message>
    <message>
        <source>all, none, list, and the names that “list” tells</source>
        <translation>all, none, list y los nombres que dice «list»</translation>
    </message>
    <message>
        <source>any of client, month, week, day, kind, worker (default: client)</source>
        <translation>cualquiera de client, month, week, day, kind, worker (si no se dice: client)</translation>
    </message>
    <message>
        <source>as CSV</source>
        <translation>en CSV</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>en JSON</translation>
    </message>
    <message>
        <source>at most so many (default: 50)</source>
        <translation>como mucho tantos (si no se dice: 50)</translation>
    </message>
    <message>
        <source>by the hour instead of a fee</source>
        <translation>por horas en lugar de precio cerrado</translation>
    </message>
    <message>
        <source>chance × cost of trouble if it ends (a bad review)</source>
        <translation>probabilidad × coste de que haya problemas si termina (una mala reseña)</translation>
    </message>
    <message>
        <source>chance × cost of trouble if it goes on</source>
        <translation>probabilidad × coste de que haya problemas si sigue</translation>
    </message>
    <message>
        <source>chance × cost of trouble with each incident</source>
        <translation>probabilidad × coste de que haya problemas con cada incidencia</translation>
    </message>
    <message>
        <source>change a client; what is not named stays</source>
        <translation>cambiar un cliente; lo que no se nombra se queda igual</translation>
    </message>
    <message>
        <source>change it; what is not named stays</source>
        <translation>cambiarlo; lo que no se nombra se queda igual</translation>
    </message>
    <message>
        <source>change or delete an incident</source>
        <translation>cambiar o borrar una incidencia</translation>
    </message>
    <message>
        <source>change the passphrase</source>
        <translation>cambiar la contraseña</translation>
    </message>
    <message>
        <source>close a relationship; its history stays</source>
        <translation>cerrar una relación; su historia se conserva</translation>
    </message>
    <message>
        <source>closed ones too</source>
        <translation>también los cerrados</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>órdenes</translation>
    </message>
    <message>
        <source>default: the client&apos;s</source>
        <translation>si no se dice, la del cliente</translation>
    </message>
    <message>
        <source>delete a client and all that hangs on it</source>
        <translation>borrar un cliente y todo lo que depende de él</translation>
    </message>
    <message>
        <source>delete it; its hours and payments stay</source>
        <translation>borrarlo; sus horas y pagos se quedan</translation>
    </message>
    <message>
        <source>delete it; its hours stay</source>
        <translation>borrarla; sus horas se quedan</translation>
    </message>
    <message>
        <source>do it without asking</source>
        <translation>hacerlo sin preguntar</translation>
    </message>
    <message>
        <source>draw a chart into a file</source>
        <translation>dibujar un gráfico en un archivo</translation>
    </message>
    <message>
        <source>earned per hour: {money}</source>
        <translation>ganado por hora: {money}</translation>
    </message>
    <message>
        <source>encrypt the journal with a passphrase</source>
        <translation>cifrar el diario con una contraseña</translation>
    </message>
    <message>
        <source>end it before it is done</source>
        <translation>terminarlo antes de tiempo</translation>
    </message>
    <message>
        <source>ending in .png, .svg or .pdf</source>
        <translation>acabado en .png, .svg o .pdf</translation>
    </message>
    <message>
        <source>everything belongs to this client</source>
        <translation>todo es de este cliente</translation>
    </message>
    <message>
        <source>fit for an archive (PDF/A) too</source>
        <translation>apto también para archivo (PDF/A)</translation>
    </message>
    <message>
        <source>for me (headed “Private”), or fit to be handed on</source>
        <translation>para mí (con «Privado» en cada página) o para entregar a otros</translation>
    </message>
    <message>
        <source>forget a person and keep the figures</source>
        <translation>olvidar a una persona y conservar las cifras</translation>
    </message>
    <message>
        <source>give out everything held about a person</source>
        <translation>entregar todo lo que consta sobre una persona</translation>
    </message>
    <message>
        <source>hours of work still to be done</source>
        <translation>horas de trabajo pendientes</translation>
    </message>
    <message>
        <source>how much of it was fair</source>
        <translation>qué parte era justa</translation>
    </message>
    <message>
        <source>how past forecasts fared by your own records</source>
        <translation>cómo resultaron las previsiones pasadas según los propios registros</translation>
    </message>
    <message>
        <source>how serious for the work</source>
        <translation>gravedad para el trabajo</translation>
    </message>
    <message>
        <source>insults, threats, harassment</source>
        <translation>insultos, amenazas, acoso</translation>
    </message>
    <message>
        <source>it is delivered</source>
        <translation>está entregado</translation>
    </message>
    <message>
        <source>keep a kind word from a client</source>
        <translation>guardar un agradecimiento de un cliente</translation>
    </message>
    <message>
        <source>leave out the rows that cannot be read</source>
        <translation>dejar fuera las filas que no se puedan leer</translation>
    </message>
    <message>
        <source>let a relationship rest</source>
        <translation>dejar una relación en pausa</translation>
    </message>
    <message>
        <source>list held replies, release one</source>
        <translation>listar las respuestas en espera o soltar una</translation>
    </message>
    <message>
        <source>list incidents</source>
        <translation>listar incidencias</translation>
    </message>
    <message>
        <source>list the clients</source>
        <translation>listar los clientes</translation>
    </message>
    <message>
        <source>list the imports made</source>
        <translation>listar las importaciones hechas</translation>
    </message>
    <message>
        <source>list the latest actions</source>
        <translation>listar las últimas acciones</translation>
    </message>
    <message>
        <source>list the replies that wait</source>
        <translation>listar las respuestas en espera</translation>
    </message>
    <message>
        <source>list what was agreed</source>
        <translation>listar los encargos</translation>
    </message>
    <message>
        <source>log an incident</source>
        <translation>registrar una incidencia</translation>
    </message>
    <message>
        <source>log an incident, hours or money</source>
        <translation>registrar una incidencia, horas o dinero</translation>
    </message>
    <message>
        <source>log hours</source>
        <translation>registrar horas</translation>
    </message>
    <message>
        <source>log money</source>
        <translation>registrar dinero</translation>
    </message>
    <message>
        <source>look around in a year of sample data</source>
        <translation>dar una vuelta por un año de datos de ejemplo</translation>
    </message>
    <message>
        <source>look whether the journal is whole</source>
        <translation>comprobar que el diario está íntegro</translation>
    </message>
    <message>
        <source>make a verified copy of the journal</source>
        <translation>hacer una copia verificada del diario</translation>
    </message>
    <message>
        <source>make every person a client</source>
        <translation>hacer cliente a cada persona</translation>
    </message>
    <message>
        <source>may be repeated</source>
        <translation>se puede repetir</translation>
    </message>
    <message>
        <source>minutes it took; they become conflict hours</source>
        <translation>minutos que llevó; pasan a ser horas de conflicto</translation>
    </message>
    <message>
        <source>money not asked for because of it</source>
        <translation>dinero que no se pidió por ella</translation>
    </message>
    <message>
        <source>move everything of one client to another</source>
        <translation>pasar todo lo de un cliente a otro</translation>
    </message>
    <message>
        <source>name the charts there are</source>
        <translation>nombrar los gráficos que hay</translation>
    </message>
    <message>
        <source>not understood: {what}</source>
        <translation>no se entiende: {what}</translation>
    </message>
    <message>
        <source>note a limit set with a client</source>
        <translation>anotar un límite puesto a un cliente</translation>
    </message>
    <message>
        <source>note what was agreed</source>
        <translation>anotar lo acordado</translation>
    </message>
    <message>
        <source>only these sections; a wrong name is answered with those there are</source>
        <translation>solo estas secciones; ante un nombre que no existe se dice cuáles hay</translation>
    </message>
    <message>
        <source>only this client</source>
        <translation>solo este cliente</translation>
    </message>
    <message>
        <source>only those not settled</source>
        <translation>solo las no resueltas</translation>
    </message>
    <message>
        <source>only those with this tag</source>
        <translation>solo los que llevan esta etiqueta</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>abrir la ventana</translation>
    </message>
    <message>
        <source>options</source>
        <translation>opciones</translation>
    </message>
    <message>
        <source>options of every command</source>
        <translation>opciones de todas las órdenes</translation>
    </message>
    <message>
        <source>print the verdicts and write pictures of the pages and the reports into DIR, without a window</source>
        <translation>mostrar las valoraciones y guardar imágenes de las páginas y los informes en DIR, sin ventana</translation>
    </message>
    <message>
        <source>print the version and leave</source>
        <translation>mostrar la versión y salir</translation>
    </message>
    <message>
        <source>put a backup in the journal&apos;s place</source>
        <translation>poner una copia de seguridad en lugar del diario</translation>
    </message>
    <message>
        <source>read one {“text”, “lang”} a line, print one result a line</source>
        <translation>leer un {“text”, “lang”} por línea y escribir un resultado por línea</translation>
    </message>
    <message>
        <source>release a reply and print it</source>
        <translation>soltar una respuesta y mostrarla</translation>
    </message>
    <message>
        <source>say nothing when all went well</source>
        <translation>no decir nada si todo fue bien</translation>
    </message>
    <message>
        <source>say what the timer runs for</source>
        <translation>decir qué mide el cronómetro</translation>
    </message>
    <message>
        <source>search every text</source>
        <translation>buscar en todos los textos</translation>
    </message>
    <message>
        <source>see what in a draft would make things worse</source>
        <translation>ver qué empeoraría las cosas en un borrador</translation>
    </message>
    <message>
        <source>share of a refund the processor keeps, 0 to 1</source>
        <translation>parte de una devolución que se queda la pasarela, de 0 a 1</translation>
    </message>
    <message>
        <source>show one client</source>
        <translation>mostrar un cliente</translation>
    </message>
    <message>
        <source>show this help and leave</source>
        <translation>mostrar esta ayuda y salir</translation>
    </message>
    <message>
        <source>show what would be done, write nothing</source>
        <translation>mostrar lo que se haría, sin escribir nada</translation>
    </message>
    <message>
        <source>start the timer</source>
        <translation>poner en marcha el cronómetro</translation>
    </message>
    <message>
        <source>still needed: {what}</source>
        <translation>falta: {what}</translation>
    </message>
    <message>
        <source>stop the timer and log its hours</source>
        <translation>parar el cronómetro y registrar sus horas</translation>
    </message>
    <message>
        <source>take a relationship up again</source>
        <translation>retomar una relación</translation>
    </message>
    <message>
        <source>take in hours, people or money from files</source>
        <translation>importar horas, personas o dinero de archivos</translation>
    </message>
    <message>
        <source>take one import back</source>
        <translation>deshacer una importación</translation>
    </message>
    <message>
        <source>take the encryption off</source>
        <translation>quitar el cifrado</translation>
    </message>
    <message>
        <source>take the last action back</source>
        <translation>deshacer la última acción</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>deshecho</translation>
    </message>
    <message>
        <source>the archive to write, or the list to write as CSV</source>
        <translation>el archivo que se escribe, o la lista que se escribe en CSV</translation>
    </message>
    <message>
        <source>the core of it, in one line</source>
        <translation>lo principal, en una línea</translation>
    </message>
    <message>
        <source>the day (default: today)</source>
        <translation>el día (si no se dice: hoy)</translation>
    </message>
    <message>
        <source>the day it ends</source>
        <translation>el día en que termina</translation>
    </message>
    <message>
        <source>the draft; “-” reads standard input</source>
        <translation>el borrador; «-» lee la entrada estándar</translation>
    </message>
    <message>
        <source>the fee, net of VAT</source>
        <translation>el precio, sin IVA</translation>
    </message>
    <message>
        <source>the file, or a folder where it gets a name of its own</source>
        <translation>el archivo, o una carpeta en la que recibe su propio nombre</translation>
    </message>
    <message>
        <source>the first day</source>
        <translation>el primer día</translation>
    </message>
    <message>
        <source>the folder (default: beside the journal)</source>
        <translation>la carpeta (si no se dice: junto al diario)</translation>
    </message>
    <message>
        <source>the format, where it is not found by looking at the file</source>
        <translation>el formato, cuando no se reconoce al mirar el archivo</translation>
    </message>
    <message>
        <source>the incident it belongs to</source>
        <translation>la incidencia a la que pertenece</translation>
    </message>
    <message>
        <source>the incident they were spent on</source>
        <translation>la incidencia en que se emplearon</translation>
    </message>
    <message>
        <source>the incident this one goes on from</source>
        <translation>la incidencia de la que esta es continuación</translation>
    </message>
    <message>
        <source>the journal file (default: CLIENT_JOURNAL, else the one in your data folder)</source>
        <translation>el archivo del diario (si no se dice: CLIENT_JOURNAL o el de la carpeta de datos)</translation>
    </message>
    <message>
        <source>the language spoken (default: the system&apos;s)</source>
        <translation>el idioma (si no se dice, el del sistema)</translation>
    </message>
    <message>
        <source>the last day</source>
        <translation>el último día</translation>
    </message>
    <message>
        <source>the sheet; else as the settings say</source>
        <translation>el papel; si no, el de los ajustes</translation>
    </message>
    <message>
        <source>the zone of times without one (Europe/Madrid)</source>
        <translation>la zona de las horas que no la llevan (Europe/Madrid)</translation>
    </message>
    <message>
        <source>throw the running time away</source>
        <translation>descartar el tiempo en marcha</translation>
    </message>
    <message>
        <source>try another setting without keeping it; may be repeated</source>
        <translation>probar otro ajuste sin guardarlo; se puede repetir</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>uso:</translation>
    </message>
    <message>
        <source>what an hour costs the client</source>
        <translation>lo que paga el cliente por hora</translation>
    </message>
    <message>
        <source>what each relationship costs and is worth</source>
        <translation>lo que cuesta y lo que vale cada relación</translation>
    </message>
    <message>
        <source>what has been paid of it already</source>
        <translation>lo que ya está pagado</translation>
    </message>
    <message>
        <source>what it needs</source>
        <translation>lo que necesita</translation>
    </message>
    <message>
        <source>what it took out of you</source>
        <translation>el desgaste que supuso</translation>
    </message>
    <message>
        <source>what only you know, for the verdict</source>
        <translation>lo que no está en los datos, para la valoración</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>qué hacer</translation>
    </message>
    <message>
        <source>what was agreed that it belongs to</source>
        <translation>el encargo al que pertenece</translation>
    </message>
    <message>
        <source>what was agreed that they belong to</source>
        <translation>el encargo al que pertenecen</translation>
    </message>
    <message>
        <source>what was agreed with a client</source>
        <translation>lo acordado con un cliente</translation>
    </message>
    <message>
        <source>what would go back if it ended now</source>
        <translation>lo que habría que devolver si terminara ahora</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>cuándo empezó</translation>
    </message>
    <message>
        <source>when it ended</source>
        <translation>cuándo terminó</translation>
    </message>
    <message>
        <source>when: 2026-03-04T16:07, a day, or 16:07 (default: now)</source>
        <translation>cuándo: 2026-03-04T16:07, un día o 16:07 (si no se dice: ahora)</translation>
    </message>
    <message>
        <source>where the communication broke</source>
        <translation>dónde falló la comunicación</translation>
    </message>
    <message>
        <source>why before its time</source>
        <translation>por qué antes de tiempo</translation>
    </message>
    <message>
        <source>will more work come?</source>
        <translation>¿habrá más trabajo?</translation>
    </message>
    <message>
        <source>with --for others: the texts that may be shown, all of them or those of an incident or another record; “list” shows none and says what each is called</source>
        <translation>con --for others: los textos que se pueden mostrar, todos o los de una incidencia u otra anotación; «list» no muestra ninguno y dice cómo se llama cada uno</translation>
    </message>
    <message>
        <source>with what was recorded at that instant or day</source>
        <translation>con lo registrado hasta ese momento o día</translation>
    </message>
    <message>
        <source>worth of the referrals lost if it ends</source>
        <translation>valor de las recomendaciones que se pierden si termina</translation>
    </message>
    <message>
        <source>write a report as PDF</source>
        <translation>escribir un informe en PDF</translation>
    </message>
    <message>
        <source>write the journal, or one list of it, to a file</source>
        <translation>exportar el diario, o una de sus listas, a un archivo</translation>
    </message>
    <message>
        <source>{file} ({format}): {read} read, {new} new, {updated} updated, {unchanged} known already, {skipped} left out</source>
        <translation>{file} ({format}): {read} leídos, {new} nuevos, {updated} actualizados, {unchanged} ya conocidos, {skipped} omitidos</translation>
    </message>
    <message>
        <source>{held80} of {scored} forecasts held their 8-in-10 band, {held90} their 9-in-10 band.</source>
        <translation>{held80} de {scored} previsiones quedaron dentro de su banda de 8 de cada 10, y {held90} dentro de la de 9 de cada 10.</translation>
    </message>
    <message>
        <source>{quiet} of {count} clients had no incident in the last 90 days.</source>
        <translation>{quiet} de {count} clientes no tuvieron incidencias en los últimos 90 días.</translation>
    </message>
    <message>
        <source>{reason}. Nothing was changed.</source>
        <translation>{reason}. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>{shown} of {total}; --limit shows more.</source>
        <translation>{shown} de {total}; --limit muestra más.</translation>
    </message>
    <message>
        <source>{what} does not go with {other}</source>
        <translation>{what} no se puede combinar con {other}</translation>
    </message>
    <message>
        <source>{what} needs a value</source>
        <translation>{what} necesita un valor</translation>
    </message>
    <message>
        <source>{what}: {got} is not a number</source>
        <translation>{what}: {got} no es un número</translation>
    </message>
    <message>
        <source>{what}: {got} is not one of {ones}</source>
        <translation>{what}: {got} no es ninguno de {ones}</translation>
    </message>
    <message>
        <source>“-” reads them from standard input</source>
        <translation>«-» las lee de la entrada estándar</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… y %n más</numerusform>
            <numerusform>… y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientCard</name>
    <message>
        <source>(until {0})</source>
        <translation>(hasta {0})</translation>
    </message>
    <message>
        <source>Agreed: {0}</source>
        <translation>Acordado: {0}</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close: leaves the lists, not the history</source>
        <translation>Cerrar: deja las listas, no la historia</translation>
    </message>
    <message>
        <source>Delete with everything (undo brings it back)</source>
        <translation>Borrar con todo (se puede deshacer)</translation>
    </message>
    <message>
        <source>E-mail from a file</source>
        <translation>Correo desde un archivo</translation>
    </message>
    <message>
        <source>E-mail from a file …</source>
        <translation>Correo desde un archivo…</translation>
    </message>
    <message>
        <source>E-mails (*.eml *.mbox);;All files (*)</source>
        <translation>Correos (*.eml *.mbox);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Earned per hour</source>
        <translation>Ganado por hora</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Encargo</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Olvidar</translation>
    </message>
    <message>
        <source>Forget this person …</source>
        <translation>Olvidar a esta persona…</translation>
    </message>
    <message>
        <source>Forget {0}?</source>
        <translation>¿Olvidar a {0}?</translation>
    </message>
    <message>
        <source>Forgetting</source>
        <translation>Olvidando</translation>
    </message>
    <message>
        <source>Give out everything held</source>
        <translation>Entregar todo lo que consta</translation>
    </message>
    <message>
        <source>Give out everything held …</source>
        <translation>Entregar todo lo que consta…</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Hours this month</source>
        <translation>Horas este mes</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidencia</translation>
    </message>
    <message>
        <source>Kind word</source>
        <translation>Agradecimiento</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Log …</source>
        <translation>Registrar…</translation>
    </message>
    <message>
        <source>Look at this tomorrow</source>
        <translation>Mirarlo mañana</translation>
    </message>
    <message>
        <source>Make active</source>
        <translation>Reactivar</translation>
    </message>
    <message>
        <source>Merge into another client …</source>
        <translation>Unir con otro cliente…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Próxima entrega</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Poner en pausa</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
</context>
<context>
    <name>ClientField</name>
    <message>
        <source>Add as a new client</source>
        <translation>Añadir como cliente nuevo</translation>
    </message>
    <message>
        <source>Agreed: {0}</source>
        <translation>Acordado: {0}</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>Add a client</source>
        <translation>Añadir un cliente</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Edit the client</source>
        <translation>Editar el cliente</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inglés</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Datos de contacto</translation>
    </message>
    <message>
        <source>Language with them</source>
        <translation>Idioma con el cliente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Person or organisation</source>
        <translation>Persona u organización</translation>
    </message>
    <message>
        <source>Rate per hour</source>
        <translation>Tarifa por hora</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Separadas por comas</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Español</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tags, language, notes</source>
        <translation>Etiquetas, idioma, notas</translation>
    </message>
    <message>
        <source>Three letters, such as EUR</source>
        <translation>Tres letras, como EUR</translation>
    </message>
    <message>
        <source>Will more work come?</source>
        <translation>¿Habrá más trabajo?</translation>
    </message>
    <message>
        <source>Write it so that they could read it.</source>
        <translation>Conviene escribirlo de modo que el cliente pudiera leerlo.</translation>
    </message>
    <message>
        <source>as the journal</source>
        <translation>el del diario</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>Add a client</source>
        <translation>Añadir un cliente</translation>
    </message>
    <message>
        <source>Add a client (Ctrl+N)</source>
        <translation>Añadir un cliente (Ctrl+N)</translation>
    </message>
    <message>
        <source>Agreed: {0}</source>
        <translation>Acordado: {0}</translation>
    </message>
    <message>
        <source>Bring in hours and contacts</source>
        <translation>Importar horas y contactos</translation>
    </message>
    <message>
        <source>By name, company or tag</source>
        <translation>Por nombre, empresa o etiqueta</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Closed ones too</source>
        <translation>También los cerrados</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Earned per hour</source>
        <translation>Ganado por hora</translation>
    </message>
    <message>
        <source>Every hour counted, unpaid ones too</source>
        <translation>Contando todas las horas, también las no cobradas</translation>
    </message>
    <message>
        <source>Every tag</source>
        <translation>Todas las etiquetas</translation>
    </message>
    <message>
        <source>Filter clients</source>
        <translation>Filtrar clientes</translation>
    </message>
    <message>
        <source>Here stand the people you work for: most of them go well, and the page shows it.</source>
        <translation>Aquí están los clientes: con la mayoría va bien, y la página lo muestra.</translation>
    </message>
    <message>
        <source>Hours this month</source>
        <translation>Horas este mes</translation>
    </message>
    <message>
        <source>Last incident</source>
        <translation>Última incidencia</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>look at this tomorrow</source>
        <translation>mejor mirarlo mañana</translation>
    </message>
</context>
<context>
    <name>ContactKind</name>
    <message>
        <source>address</source>
        <translation>dirección</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>página web</translation>
    </message>
</context>
<context>
    <name>ContactsField</name>
    <message>
        <source>Kind of contact</source>
        <translation>Tipo de contacto</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Otro más</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Your word for it</source>
        <translation>Nombre propio para el dato</translation>
    </message>
    <message>
        <source>work, private …</source>
        <translation>trabajo, personal…</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Pick a day</source>
        <translation>Elegir un día</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
</context>
<context>
    <name>Direction</name>
    <message>
        <source>I wrote or called</source>
        <translation>enviado por mí</translation>
    </message>
    <message>
        <source>they wrote or called</source>
        <translation>recibido</translation>
    </message>
</context>
<context>
    <name>Disclosure</name>
    <message>
        <source>Decided otherwise</source>
        <translation>Decidido de otro modo</translation>
    </message>
    <message>
        <source>Endings</source>
        <translation>Finales</translation>
    </message>
    <message>
        <source>Everything held about {name}</source>
        <translation>Todo lo que consta sobre {name}</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>First questions</source>
        <translation>Primeras preguntas</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>In all: {hours}</source>
        <translation>En total: {hours}</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidencias</translation>
    </message>
    <message>
        <source>Kind words</source>
        <translation>Agradecimientos</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Names in imported files</source>
        <translation>Nombres en archivos importados</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Lo acordado</translation>
    </message>
    <message>
        <source>What was suggested</source>
        <translation>Lo que se sugirió</translation>
    </message>
    <message>
        <source>Written {at}. The folders data and csv hold the same and what was said before; attachments holds the files.</source>
        <translation>Escrito el {at}. Las carpetas data y csv contienen lo mismo y lo que constaba antes; attachments contiene los archivos.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>DisputeBox</name>
    <message numerus="yes">
        <source>About %n more contact(s) are to be expected, some {0} of your time.</source>
        <translation>
            <numerusform>Se puede esperar %n contacto más, alrededor de {0} de tiempo propio.</numerusform>
            <numerusform>Se pueden esperar %n contactos más, alrededor de {0} de tiempo propio.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more hour(s) on this cost more than the {0} at stake.</source>
        <translation>
            <numerusform>Cerca de %n hora más en esto cuesta más que los {0} en juego.</numerusform>
            <numerusform>Unas %n horas más en esto cuestan más que los {0} en juego.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more minute(s) on this cost more than the {0} at stake.</source>
        <translation>
            <numerusform>Cerca de %n minuto más en esto cuesta más que los {0} en juego.</numerusform>
            <numerusform>Unos %n minutos más en esto cuestan más que los {0} en juego.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the sum</source>
        <translation>Cambiar el importe</translation>
    </message>
    <message>
        <source>Enter the sum</source>
        <translation>Poner el importe</translation>
    </message>
    <message>
        <source>It is the {0} still open</source>
        <translation>Son los {0} pendientes</translation>
    </message>
    <message>
        <source>Less than that is to be expected: it may be worth settling.</source>
        <translation>Se espera menos que eso: puede merecer la pena resolverla.</translation>
    </message>
    <message>
        <source>More than that is to be expected: letting go of the sum may be the cheaper way.</source>
        <translation>Se espera más que eso: renunciar al importe puede salir más barato.</translation>
    </message>
    <message numerus="yes">
        <source>So far: %n contact(s), {0}. That is spent and is not in the sum.</source>
        <translation>
            <numerusform>Hasta ahora: %n contacto, {0}. Eso ya está gastado y no entra en la cuenta.</numerusform>
            <numerusform>Hasta ahora: %n contactos, {0}. Eso ya está gastado y no entra en la cuenta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That rests on %n finished dispute(s) of yours and a general default.</source>
        <translation>
            <numerusform>Se apoya en %n disputa propia ya terminada y en un valor general.</numerusform>
            <numerusform>Se apoya en %n disputas propias ya terminadas y en un valor general.</numerusform>
        </translation>
    </message>
    <message>
        <source>That rests on a general default: none of your disputes is settled yet.</source>
        <translation>Se apoya en un valor general: aún no hay ninguna disputa propia resuelta.</translation>
    </message>
    <message>
        <source>This dispute</source>
        <translation>Esta disputa</translation>
    </message>
    <message>
        <source>What sum is it about? With it, the break-even can be said.</source>
        <translation>¿De qué importe se trata? Con él se puede decir dónde está el equilibrio.</translation>
    </message>
    <message>
        <source>With what it takes out of you, that is about {0}.</source>
        <translation>Con el desgaste que supone, son unos {0}.</translation>
    </message>
    <message>
        <source>{0} are at stake. Say in the settings what your hour earns, and the sum can be made.</source>
        <translation>Hay {0} en juego. Con lo que deja una hora, puesto en los ajustes, se puede hacer la cuenta.</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>Finish what is promised, or hand it over</source>
        <translation>Terminar lo prometido o traspasarlo</translation>
    </message>
    <message>
        <source>Give back keys, accounts and access</source>
        <translation>Devolver llaves, cuentas y accesos</translation>
    </message>
    <message>
        <source>Pay the money back</source>
        <translation>Devolver el dinero</translation>
    </message>
    <message>
        <source>Return materials and originals</source>
        <translation>Devolver materiales y originales</translation>
    </message>
    <message>
        <source>Return or delete their data</source>
        <translation>Devolver o borrar sus datos</translation>
    </message>
    <message>
        <source>Send the credit note</source>
        <translation>Enviar la factura rectificativa</translation>
    </message>
    <message>
        <source>Send the final invoice</source>
        <translation>Enviar la última factura</translation>
    </message>
    <message>
        <source>Send the last message, when its wait is over</source>
        <translation>Enviar el último mensaje, cuando acabe su espera</translation>
    </message>
</context>
<context>
    <name>EndingForm</name>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Before deciding: does a contract bind you? Is there a notice period, a deposit, data to return?</source>
        <translation>Antes de decidir: ¿hay un contrato que obligue? ¿Un preaviso, una fianza, datos que devolver?</translation>
    </message>
    <message>
        <source>Bring it to an end</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Change the template</source>
        <translation>Cambiar la plantilla</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Termina el</translation>
    </message>
    <message>
        <source>Fee that is lost</source>
        <translation>Comisión que se pierde</translation>
    </message>
    <message>
        <source>It waits as a reply until {0}. It is sent by nobody but you.</source>
        <translation>Espera como respuesta hasta {0}. No se envía sola.</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Idioma de la carta</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Letter as PDF …</source>
        <translation>Carta en PDF…</translation>
    </message>
    <message>
        <source>Not yet paid</source>
        <translation>Aún sin pagar</translation>
    </message>
    <message>
        <source>One step: the refund is recorded, open work ends, the letter waits, the client is closed. Undo takes it back.</source>
        <translation>Un solo paso: se registra la devolución, termina el trabajo pendiente, la carta espera y el cliente se cierra. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Open work</source>
        <translation>Trabajo pendiente</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Paid back, net</source>
        <translation>Devuelto, sin IVA</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Pagado hasta ahora</translation>
    </message>
    <message>
        <source>Parting with {0}</source>
        <translation>Terminar con {0}</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Setting the letter</source>
        <translation>Componiendo la carta</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Liquidación</translation>
    </message>
    <message>
        <source>Template, not legal advice. It admits no fault.</source>
        <translation>Plantilla, no asesoramiento jurídico. No reconoce culpa.</translation>
    </message>
    <message>
        <source>The last message</source>
        <translation>El último mensaje</translation>
    </message>
    <message>
        <source>The open work is finished; else it stops here</source>
        <translation>El trabajo pendiente se termina; si no, se queda aquí</translation>
    </message>
    <message>
        <source>The template is {0}. Change it, then word the letter again.</source>
        <translation>La plantilla es {0}. Tras cambiarla, hay que volver a redactar la carta.</translation>
    </message>
    <message>
        <source>This client is {0} of your income of the last 12 months: reduce step by step.</source>
        <translation>Este cliente supone el {0} de los ingresos de los últimos 12 meses: conviene reducir paso a paso.</translation>
    </message>
    <message>
        <source>VAT paid back with it</source>
        <translation>IVA que se devuelve con ello</translation>
    </message>
    <message>
        <source>What I return</source>
        <translation>Lo que devuelvo</translation>
    </message>
    <message>
        <source>What is easily forgotten</source>
        <translation>Lo que se olvida con facilidad</translation>
    </message>
    <message>
        <source>Why, for myself</source>
        <translation>Por qué, para mí</translation>
    </message>
    <message>
        <source>Word it again</source>
        <translation>Volver a redactarla</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Escrito: {0}</translation>
    </message>
    <message>
        <source>keys, drafts, access data</source>
        <translation>llaves, borradores, datos de acceso</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>carta</translation>
    </message>
</context>
<context>
    <name>EngagementForm</name>
    <message>
        <source>Add an engagement</source>
        <translation>Añadir un encargo</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Edit the engagement</source>
        <translation>Editar el encargo</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminado el</translation>
    </message>
    <message>
        <source>Fee agreed, net of VAT</source>
        <translation>Precio acordado, sin IVA</translation>
    </message>
    <message>
        <source>Hours still to be done</source>
        <translation>Horas pendientes</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>Cómo se paga</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Precio por unidad</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Rate per hour</source>
        <translation>Tarifa por hora</translation>
    </message>
    <message>
        <source>Refundable</source>
        <translation>Reembolsable</translation>
    </message>
    <message>
        <source>Refundable, started, state, notes</source>
        <translation>Reembolsable, comienzo, estado, notas</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Comenzado el</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>Work left</source>
        <translation>Trabajo pendiente</translation>
    </message>
    <message>
        <source>words, sessions …</source>
        <translation>palabras, sesiones…</translation>
    </message>
</context>
<context>
    <name>EngagementState</name>
    <message>
        <source>done</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>terminado antes de tiempo</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>en curso</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>Billed duration</source>
        <translation>Duración facturada</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Edit the hours</source>
        <translation>Editar las horas</translation>
    </message>
    <message>
        <source>Empty: as worked</source>
        <translation>Vacío: la trabajada</translation>
    </message>
    <message>
        <source>Empty: without a client</source>
        <translation>Vacío: sin cliente</translation>
    </message>
    <message>
        <source>Empty: you</source>
        <translation>Vacío: trabajo propio</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>From and to, rate, who worked</source>
        <translation>Desde y hasta, tarifa, quién trabajó</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Log hours</source>
        <translation>Registrar horas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Rate per hour</source>
        <translation>Tarifa por hora</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Who worked</source>
        <translation>Quién trabajó</translation>
    </message>
</context>
<context>
    <name>EntryKind</name>
    <message>
        <source>admin</source>
        <translation>gestión</translation>
    </message>
    <message>
        <source>communication</source>
        <translation>comunicación</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflicto</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>producción</translation>
    </message>
    <message>
        <source>rework</source>
        <translation>retrabajo</translation>
    </message>
</context>
<context>
    <name>Erased</name>
    <message numerus="yes">
        <source>%n backup(s) in {folder} still hold everything, until they are deleted or replaced.</source>
        <translation>
            <numerusform>%n copia de seguridad en {folder} aún lo contiene todo, hasta que se borre o se sustituya.</numerusform>
            <numerusform>%n copias de seguridad en {folder} aún lo contienen todo, hasta que se borren o se sustituyan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) about others still hold the name; a search finds most of them.</source>
        <translation>
            <numerusform>Queda %n texto sobre otros con el nombre; la búsqueda suele encontrarlo.</numerusform>
            <numerusform>Quedan %n textos sobre otros con el nombre; la búsqueda encuentra la mayoría.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program had the journal open: check the journal once it is closed, so that no byte is left in the file.</source>
        <translation>Otro programa tenía abierto el diario: conviene comprobarlo cuando se haya cerrado, para que no quede ni un byte en el archivo.</translation>
    </message>
    <message>
        <source>Forgotten. The figures stay under “{name}”.</source>
        <translation>Olvidado. Las cifras quedan bajo «{name}».</translation>
    </message>
    <message>
        <source>Hours, money and when incidents were stay, without a name.</source>
        <translation>Quedan las horas, el dinero y las fechas de las incidencias, sin nombre.</translation>
    </message>
    <message>
        <source>The name of {name}, how to reach them and every text, reply and file about them go, from the history too.</source>
        <translation>Se borran el nombre de {name}, sus datos de contacto y todos los textos, respuestas y archivos, también del historial.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>engagement {number}</source>
        <translation>encargo {number}</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>borrado</translation>
    </message>
    <message>
        <source>erased client {number}</source>
        <translation>cliente borrado {number}</translation>
    </message>
</context>
<context>
    <name>EveningForm</name>
    <message>
        <source>Energy</source>
        <translation>Energía</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>One thing learned</source>
        <translation>Algo aprendido</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Esta noche</translation>
    </message>
    <message>
        <source>What went well</source>
        <translation>Qué fue bien</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>plenty</source>
        <translation>mucha</translation>
    </message>
</context>
<context>
    <name>Fair</name>
    <message>
        <source>all of it</source>
        <translation>todo</translation>
    </message>
    <message>
        <source>most of it</source>
        <translation>la mayor parte</translation>
    </message>
    <message>
        <source>none of it</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>part of it</source>
        <translation>una parte</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>A window has this journal open. Close it first, then try again.</source>
        <translation>Este diario está abierto en una ventana. Hay que cerrarla antes de volver a intentarlo.</translation>
    </message>
    <message>
        <source>Another program is writing to the journal. Nothing was lost; try again in a moment.</source>
        <translation>Otro programa está escribiendo en el diario. No se ha perdido nada; se puede volver a intentar en un momento.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Interrumpido. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>The backup could not be made. The journal itself is untouched; try another folder.</source>
        <translation>No se pudo hacer la copia de seguridad. El diario está intacto; conviene probar con otra carpeta.</translation>
    </message>
    <message>
        <source>The backup could not be made: {reason} The journal itself is untouched; try another folder.</source>
        <translation>No se pudo hacer la copia de seguridad: {reason} El diario está intacto; conviene probar con otra carpeta.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; make some room, then try again.</source>
        <translation>El disco está lleno. No se ha perdido nada; hay que hacer sitio y volver a intentarlo.</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another place, or make some room.</source>
        <translation>No se pudo escribir el archivo. Hay que elegir otro lugar o hacer sitio.</translation>
    </message>
    <message>
        <source>The folder does not exist and cannot be made. Choose another one.</source>
        <translation>La carpeta no existe y no se puede crear. Hay que elegir otra.</translation>
    </message>
    <message>
        <source>The folder {path} does not exist and cannot be made. Choose another one.</source>
        <translation>La carpeta {path} no existe y no se puede crear. Hay que elegir otra.</translation>
    </message>
    <message>
        <source>The journal cannot be written to. Choose another folder, or ask for the right to write.</source>
        <translation>No se puede escribir en el diario. Hay que elegir otra carpeta o pedir permiso de escritura.</translation>
    </message>
    <message>
        <source>The journal could not be brought to this version. It was put back as it was.</source>
        <translation>No se pudo adaptar el diario a esta versión. Se ha dejado como estaba.</translation>
    </message>
    <message>
        <source>The journal could not be brought to this version. It was put back as it was; the backup is {path}.</source>
        <translation>No se pudo adaptar el diario a esta versión. Se ha dejado como estaba; la copia de seguridad es {path}.</translation>
    </message>
    <message>
        <source>The journal is damaged. Keep a copy of it, then restore the last backup.</source>
        <translation>El diario está dañado. Conviene guardar una copia y después restaurar la última copia de seguridad.</translation>
    </message>
    <message>
        <source>The report could not be laid out. Nothing was written.</source>
        <translation>No se pudo componer el informe. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>The report could not be laid out: {reason} Nothing was written.</source>
        <translation>No se pudo componer el informe: {reason} No se ha escrito nada.</translation>
    </message>
    <message>
        <source>There is no display for a window here. The sample tour works without: client-journal demo --out demo</source>
        <translation>Aquí no hay pantalla para una ventana. El recorrido de ejemplo funciona sin ella: client-journal demo --out demo</translation>
    </message>
    <message>
        <source>This file is not a journal. It was left as it is; choose another file.</source>
        <translation>Este archivo no es un diario. Se ha dejado como estaba; hay que elegir otro.</translation>
    </message>
    <message>
        <source>This is a journal of your own. The sample never takes its place.</source>
        <translation>Es un diario propio. El ejemplo nunca ocupa su lugar.</translation>
    </message>
    <message>
        <source>This journal is encrypted. Enter its passphrase, or give it with --passphrase-file.</source>
        <translation>Este diario está cifrado. Hace falta su contraseña, escrita aquí o con --passphrase-file.</translation>
    </message>
    <message>
        <source>This journal was written by a newer version. Update Client Journal to open it; it was left as it is.</source>
        <translation>Este diario es de una versión más nueva. Para abrirlo hay que actualizar Client Journal; se ha dejado como estaba.</translation>
    </message>
    <message>
        <source>This passphrase does not open the journal. Please check it, capital letters too.</source>
        <translation>Esta contraseña no abre el diario. Conviene revisarla, también las mayúsculas.</translation>
    </message>
    <message>
        <source>{path} cannot be written to. Choose another folder, or ask for the right to write.</source>
        <translation>No se puede escribir en {path}. Hay que elegir otra carpeta o pedir permiso de escritura.</translation>
    </message>
    <message>
        <source>{path} could not be written. Choose another place, or make some room.</source>
        <translation>No se pudo escribir {path}. Hay que elegir otro lugar o hacer sitio.</translation>
    </message>
    <message>
        <source>{path} is a journal of your own. The sample never takes its place; name another file with --journal.</source>
        <translation>{path} es un diario propio. El ejemplo nunca ocupa su lugar; indique otro archivo con --journal.</translation>
    </message>
    <message>
        <source>{path} is damaged. Keep a copy of it, then restore the last backup.</source>
        <translation>{path} está dañado. Conviene guardar una copia y después restaurar la última copia de seguridad.</translation>
    </message>
    <message>
        <source>{path} is not a journal. It was left as it is; choose another file.</source>
        <translation>{path} no es un diario. Se ha dejado como estaba; hay que elegir otro archivo.</translation>
    </message>
    <message>
        <source>{path} was written by a newer version. Update Client Journal to open it; it was left as it is.</source>
        <translation>{path} es de una versión más nueva. Para abrirlo hay que actualizar Client Journal; se ha dejado como estaba.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>VAT</source>
        <translation>IVA</translation>
    </message>
    <message>
        <source>abusive</source>
        <translation>abusiva</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>acordado</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>importe</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>con fecha de</translation>
    </message>
    <message>
        <source>billed duration</source>
        <translation>duración facturada</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>límite</translation>
    </message>
    <message>
        <source>by when</source>
        <translation>para cuándo</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>gráfico</translation>
    </message>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>company</source>
        <translation>empresa</translation>
    </message>
    <message>
        <source>concession</source>
        <translation>concesión</translation>
    </message>
    <message>
        <source>core complaint</source>
        <translation>queja principal</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>moneda</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>day</source>
        <translation>día</translation>
    </message>
    <message>
        <source>due</source>
        <translation>entrega</translation>
    </message>
    <message>
        <source>duration</source>
        <translation>duración</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>correo</translation>
    </message>
    <message>
        <source>end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>hourly rate</source>
        <translation>tarifa por hora</translation>
    </message>
    <message>
        <source>hours left</source>
        <translation>horas pendientes</translation>
    </message>
    <message>
        <source>how much was fair</source>
        <translation>qué parte era justa</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>kind words</source>
        <translation>agradecimiento</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>money in</source>
        <translation>abonos</translation>
    </message>
    <message>
        <source>money out</source>
        <translation>cargos</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>net</source>
        <translation>neto</translation>
    </message>
    <message>
        <source>not before</source>
        <translation>no antes de</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>notas</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagado</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>contraseña</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>price each</source>
        <translation>precio por unidad</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>cantidad</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>received</source>
        <translation>cobrado</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>reembolso</translation>
    </message>
    <message>
        <source>refundable</source>
        <translation>reembolsable</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>reembolsado</translation>
    </message>
    <message>
        <source>severity</source>
        <translation>gravedad</translation>
    </message>
    <message>
        <source>since</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>etiqueta</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>etiquetas</translation>
    </message>
    <message>
        <source>tax on the fee</source>
        <translation>impuesto de la comisión</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>condiciones</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>zona horaria</translation>
    </message>
    <message>
        <source>title</source>
        <translation>título</translation>
    </message>
    <message>
        <source>to</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>toll</source>
        <translation>desgaste</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>unidad</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
    <message>
        <source>what your hour is worth</source>
        <translation>lo que vale la hora propia</translation>
    </message>
    <message>
        <source>when</source>
        <translation>cuándo</translation>
    </message>
    <message>
        <source>where it broke</source>
        <translation>dónde falló la comunicación</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>retención</translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message numerus="yes">
        <source>%n row(s) cannot be read</source>
        <translation>
            <numerusform>%n fila no se puede leer</numerusform>
            <numerusform>%n filas no se pueden leer</numerusform>
        </translation>
    </message>
    <message>
        <source>1,234.50</source>
        <translation>1,234.50</translation>
    </message>
    <message>
        <source>1.234,50</source>
        <translation>1.234,50</translation>
    </message>
    <message>
        <source>How are amounts written in this file?</source>
        <translation>¿Cómo se escriben los importes en este archivo?</translation>
    </message>
    <message>
        <source>How are days written in this file?</source>
        <translation>¿Cómo se escriben las fechas en este archivo?</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Por elegir</translation>
    </message>
    <message>
        <source>Which column means what</source>
        <translation>Qué significa cada columna</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>día/mes/año</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>mes/día/año</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>año/mes/día</translation>
    </message>
    <message>
        <source>{0} read: {1} new, {2} known already, {3} left out</source>
        <translation>{0} leídos: {1} nuevos, {2} ya conocidos, {3} omitidos</translation>
    </message>
    <message>
        <source>– none –</source>
        <translation>– ninguna –</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n resultado</numerusform>
            <numerusform>%n resultados</numerusform>
        </translation>
    </message>
    <message>
        <source>A command or a client …</source>
        <translation>Una orden o un cliente…</translation>
    </message>
    <message>
        <source>Accents and capitals make no difference.</source>
        <translation>Da igual escribir con o sin tildes y mayúsculas.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search names, notes, complaints, thanks …</source>
        <translation>Buscar nombres, notas, quejas, agradecimientos…</translation>
    </message>
</context>
<context>
    <name>Flaw</name>
    <message>
        <source>A record in “{table}” is missing ({id}).</source>
        <translation>Falta un registro de «{table}» ({id}).</translation>
    </message>
    <message>
        <source>A record in “{table}” no longer says what was last saved ({id}).</source>
        <translation>Un registro de «{table}» ya no dice lo último que se guardó ({id}).</translation>
    </message>
    <message>
        <source>A record in “{table}” was not written by this program ({id}).</source>
        <translation>Un registro de «{table}» no lo escribió este programa ({id}).</translation>
    </message>
    <message>
        <source>A step of the change history was altered or taken out ({id}).</source>
        <translation>Un paso del historial de cambios fue alterado o retirado ({id}).</translation>
    </message>
    <message>
        <source>Something in “{table}” points to a record that is not there.</source>
        <translation>Algo en «{table}» remite a un registro que no existe.</translation>
    </message>
    <message>
        <source>The file itself is damaged: {detail}</source>
        <translation>El propio archivo está dañado: {detail}</translation>
    </message>
    <message>
        <source>The hours per day were not up to date; they were made anew.</source>
        <translation>Las horas por día no estaban al día; se han vuelto a calcular.</translation>
    </message>
    <message>
        <source>The search index was not up to date; it was made anew.</source>
        <translation>El índice de búsqueda no estaba al día; se ha vuelto a crear.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>Close the call</source>
        <translation>Cerrar la llamada</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Intro</translation>
    </message>
    <message>
        <source>Esc. It waits on Today.</source>
        <translation>Esc. Espera en Hoy.</translation>
    </message>
    <message>
        <source>Listen (F8)</source>
        <translation>Escuchar (F8)</translation>
    </message>
    <message>
        <source>Marks the line as said by them.</source>
        <translation>Marca la línea como dicha por la otra parte.</translation>
    </message>
    <message>
        <source>My turn (F9)</source>
        <translation>Mi turno (F9)</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>Dejar para luego</translation>
    </message>
    <message>
        <source>Stops the clock, shows the closing sentence and proposes a limit.</source>
        <translation>Para el reloj, muestra la frase de cierre y propone un límite.</translation>
    </message>
    <message>
        <source>Their words (F7)</source>
        <translation>Sus palabras (F7)</translation>
    </message>
    <message>
        <source>This is abuse: leave</source>
        <translation>Esto es abuso: retirarse</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Close (Esc). What is typed is kept.</source>
        <translation>Cerrar (Esc). Lo escrito se conserva.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Empezar de nuevo</translation>
    </message>
    <message>
        <source>This is what you typed before.</source>
        <translation>Esto es lo que se escribió antes.</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>under {share}</source>
        <translation>menos del {share}</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>All hours</source>
        <translation>Todas las horas</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>Bring in hours</source>
        <translation>Importar horas</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Filter hours</source>
        <translation>Filtrar horas</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Hours are what a client really costs. Start the timer, type a line above, or bring in what you have.</source>
        <translation>Las horas son lo que de verdad cuesta un cliente. Se puede iniciar el cronómetro, escribir una línea arriba o importar lo que ya hay.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Log hours</source>
        <translation>Registrar horas</translation>
    </message>
    <message>
        <source>Log hours (Ctrl+H)</source>
        <translation>Registrar horas (Ctrl+H)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>One day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>One month</source>
        <translation>Un mes</translation>
    </message>
    <message>
        <source>One week</source>
        <translation>Una semana</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Rows behind the chart</source>
        <translation>Filas del gráfico</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Volver a mostrar todo</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>without a client</source>
        <translation>sin cliente</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{0} in all</source>
        <translation>{0} en total</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>An archive of this program.</source>
        <translation>Un archivo de este programa.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>E-mails (.eml, .mbox): each from or to a client becomes an incident and is kept as it came.</source>
        <translation>Correos (.eml, .mbox): cada uno que sea de un cliente o para un cliente pasa a ser una incidencia y se guarda tal como llegó.</translation>
    </message>
    <message>
        <source>Google contacts</source>
        <translation>contactos de Google</translation>
    </message>
    <message>
        <source>Hours: Toggl, Clockify, Harvest, solidtime, Kimai, timeclock, Hamster, a calendar, or any table.</source>
        <translation>Horas: Toggl, Clockify, Harvest, solidtime, Kimai, timeclock, Hamster, un calendario o cualquier tabla.</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Entradas</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Salidas</translation>
    </message>
    <message>
        <source>Money: PayPal, Stripe, Upwork, Wave, Invoice Ninja, a bank’s statement, or any table.</source>
        <translation>Dinero: PayPal, Stripe, Upwork, Wave, Invoice Ninja, el extracto de un banco o cualquier tabla.</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Pagador</translation>
    </message>
    <message>
        <source>People: vCard and Google contacts.</source>
        <translation>Personas: vCard y contactos de Google.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>a calendar (iCalendar)</source>
        <translation>un calendario (iCalendar)</translation>
    </message>
    <message>
        <source>a list of hours</source>
        <translation>una lista de horas</translation>
    </message>
    <message>
        <source>a list of incidents</source>
        <translation>una lista de incidencias</translation>
    </message>
    <message>
        <source>a list of money</source>
        <translation>una lista de pagos</translation>
    </message>
    <message>
        <source>an archive of this program</source>
        <translation>un archivo de este programa</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>contactos</translation>
    </message>
    <message>
        <source>contacts (vCard)</source>
        <translation>contactos (vCard)</translation>
    </message>
    <message>
        <source>e-mails</source>
        <translation>correos</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contacto</numerusform>
            <numerusform>%n contactos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour entry(ies)</source>
        <translation>
            <numerusform>%n entrada de horas</numerusform>
            <numerusform>%n entradas de horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incidencia</numerusform>
            <numerusform>%n incidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new client(s)</source>
        <translation>
            <numerusform>%n cliente nuevo</numerusform>
            <numerusform>%n clientes nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n pago</numerusform>
            <numerusform>%n pagos</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for each name instead</source>
        <translation>Preguntar por cada nombre</translation>
    </message>
    <message>
        <source>Bring in hours, people and money</source>
        <translation>Importar horas, personas y dinero</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>Elegir archivos…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Drop files here, or choose them.</source>
        <translation>Los archivos se pueden soltar aquí o elegir.</translation>
    </message>
    <message>
        <source>Each name of the files is asked about once; the answer is remembered.</source>
        <translation>Por cada nombre de los archivos se pregunta una vez; la respuesta se recuerda.</translation>
    </message>
    <message>
        <source>Everything belongs to {0}.</source>
        <translation>Todo es de {0}.</translation>
    </message>
    <message>
        <source>Hours, money, contacts, e-mails (*.csv *.tsv *.txt *.json *.xml *.ics *.timeclock *.vcf *.eml *.mbox *.zip);;All files (*)</source>
        <translation>Horas, dinero, contactos, correos (*.csv *.tsv *.txt *.json *.xml *.ics *.timeclock *.vcf *.eml *.mbox *.zip);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Leave out the rows that cannot be read and take the rest</source>
        <translation>Dejar fuera las filas que no se pueden leer y tomar el resto</translation>
    </message>
    <message>
        <source>Nothing new: everything in these files is in the journal already, or left out.</source>
        <translation>Nada nuevo: todo lo de estos archivos ya está en el diario o se deja fuera.</translation>
    </message>
    <message>
        <source>One sheet asks for all of them at once. Without money the journal makes no suggestion.</source>
        <translation>Una hoja pregunta por todos a la vez. Sin dinero, el diario no sugiere nada.</translation>
    </message>
    <message>
        <source>Only the ticked ones are kept. Nobody becomes a client unasked.</source>
        <translation>Solo se guardan los marcados. Nadie pasa a ser cliente sin pedirlo.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Leyendo archivos</translation>
    </message>
    <message>
        <source>Say what they pay</source>
        <translation>Decir lo que pagan</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take back {0}</source>
        <translation>Deshacer {0}</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacerla</translation>
    </message>
    <message>
        <source>Taken in before</source>
        <translation>Importado antes</translation>
    </message>
    <message>
        <source>Taken in.</source>
        <translation>Importado.</translation>
    </message>
    <message>
        <source>Taking files in</source>
        <translation>Importando archivos</translation>
    </message>
    <message>
        <source>This adds: {0}.</source>
        <translation>Se añade: {0}.</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Marcar todas</translation>
    </message>
    <message>
        <source>Tick none</source>
        <translation>No marcar ninguna</translation>
    </message>
    <message>
        <source>Who is who</source>
        <translation>Quién es quién</translation>
    </message>
    <message>
        <source>You see everything before anything is written, and one undo takes it all back.</source>
        <translation>Todo se ve antes de escribir nada, y se deshace entero de una vez.</translation>
    </message>
    <message>
        <source>{0}: {1}, {2} records</source>
        <translation>{0}: {1}, {2} registros</translation>
    </message>
</context>
<context>
    <name>IncidentCard</name>
    <message>
        <source>Agreed: {0}</source>
        <translation>Acordado: {0}</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>How much of it was fair</source>
        <translation>Qué parte era justa</translation>
    </message>
    <message>
        <source>How serious for the work</source>
        <translation>Gravedad para el trabajo</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidencia</translation>
    </message>
    <message>
        <source>It was abusive. You need not go on with it.</source>
        <translation>Fue abusiva. No hay por qué seguir con ella.</translation>
    </message>
    <message>
        <source>Lesson for next time</source>
        <translation>Lección para la próxima vez</translation>
    </message>
    <message>
        <source>No complaint noted yet.</source>
        <translation>Aún no hay ninguna queja anotada.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Said back to them</source>
        <translation>Resumido al cliente</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Darla por resuelta</translation>
    </message>
    <message>
        <source>Show the client</source>
        <translation>Ver el cliente</translation>
    </message>
    <message>
        <source>Toll</source>
        <translation>Desgaste</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>Con Deshacer vuelve.</translation>
    </message>
    <message>
        <source>What I owe an apology for</source>
        <translation>Por qué debo una disculpa</translation>
    </message>
    <message>
        <source>What I will do</source>
        <translation>Lo que haré</translation>
    </message>
    <message>
        <source>What it causes them</source>
        <translation>Lo que le supone al cliente</translation>
    </message>
    <message>
        <source>What not to say next time</source>
        <translation>Qué no decir la próxima vez</translation>
    </message>
    <message>
        <source>What they will do</source>
        <translation>Lo que hará el cliente</translation>
    </message>
    <message>
        <source>What they wish for</source>
        <translation>Lo que desea el cliente</translation>
    </message>
    <message>
        <source>What turned it</source>
        <translation>Qué la recondujo</translation>
    </message>
    <message>
        <source>What was promised is done</source>
        <translation>Lo prometido está hecho</translation>
    </message>
    <message>
        <source>Where it broke</source>
        <translation>Dónde falló la comunicación</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>hacia {0}</translation>
    </message>
    <message>
        <source>{0}, and turned around</source>
        <translation>{0}, y reconducida</translation>
    </message>
</context>
<context>
    <name>IncidentForm</name>
    <message>
        <source>A lesson for all clients</source>
        <translation>Una lección para todos los clientes</translation>
    </message>
    <message>
        <source>About then, I do not remember exactly</source>
        <translation>Por esas fechas, sin recordarlo con exactitud</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Continues an earlier one</source>
        <translation>Continúa una anterior</translation>
    </message>
    <message>
        <source>Core complaint</source>
        <translation>Queja principal</translation>
    </message>
    <message>
        <source>Crossed a limit</source>
        <translation>Traspasó un límite</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Edit the incident</source>
        <translation>Editar la incidencia</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Encargo</translation>
    </message>
    <message>
        <source>Given up, in money</source>
        <translation>Dinero al que se renunció</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Cómo llegó</translation>
    </message>
    <message>
        <source>How much of it was fair</source>
        <translation>Qué parte era justa</translation>
    </message>
    <message>
        <source>How serious for the work</source>
        <translation>Gravedad para el trabajo</translation>
    </message>
    <message>
        <source>It was abusive</source>
        <translation>Fue abusiva</translation>
    </message>
    <message>
        <source>Lesson for next time</source>
        <translation>Lección para la próxima vez</translation>
    </message>
    <message>
        <source>Log an incident</source>
        <translation>Registrar una incidencia</translation>
    </message>
    <message>
        <source>Minutes it took</source>
        <translation>Minutos que llevó</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Said back to them</source>
        <translation>Resumido al cliente</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Toll</source>
        <translation>Desgaste</translation>
    </message>
    <message>
        <source>What I will do</source>
        <translation>Lo que haré</translation>
    </message>
    <message>
        <source>What it causes them</source>
        <translation>Lo que le supone al cliente</translation>
    </message>
    <message>
        <source>What it is about, in one line.</source>
        <translation>De qué se trata, en una línea.</translation>
    </message>
    <message>
        <source>What it took out of you. Empty is unknown.</source>
        <translation>El desgaste que supuso. Vacío es desconocido.</translation>
    </message>
    <message>
        <source>What they will do</source>
        <translation>Lo que hará el cliente</translation>
    </message>
    <message>
        <source>What they wish for</source>
        <translation>Lo que desea el cliente</translation>
    </message>
    <message>
        <source>What was fair, what comes next</source>
        <translation>Qué era justo y qué viene ahora</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Lo que se dijo</translation>
    </message>
    <message>
        <source>When, how serious</source>
        <translation>Cuándo y con qué gravedad</translation>
    </message>
    <message>
        <source>Where it broke</source>
        <translation>Dónde falló la comunicación</translation>
    </message>
    <message>
        <source>Who spoke first</source>
        <translation>Quién habló primero</translation>
    </message>
    <message>
        <source>Write it so that they could read it.</source>
        <translation>Conviene escribirlo de modo que el cliente pudiera leerlo.</translation>
    </message>
    <message>
        <source>a trifle</source>
        <translation>una minucia</translation>
    </message>
    <message>
        <source>hardly anything</source>
        <translation>casi nada</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>aún sin decir</translation>
    </message>
    <message>
        <source>the work is at risk</source>
        <translation>el trabajo peligra</translation>
    </message>
    <message>
        <source>very much</source>
        <translation>muchísimo</translation>
    </message>
</context>
<context>
    <name>IncidentState</name>
    <message>
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>resuelta</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Core complaint</source>
        <translation>Queja principal</translation>
    </message>
    <message>
        <source>Filter incidents</source>
        <translation>Filtrar incidencias</translation>
    </message>
    <message>
        <source>Here you note what went wrong with a client: half a minute is enough, and the pattern shows by itself.</source>
        <translation>Aquí se anota lo que fue mal con un cliente: basta medio minuto y el patrón aparece solo.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidencias</translation>
    </message>
    <message>
        <source>Log an incident</source>
        <translation>Registrar una incidencia</translation>
    </message>
    <message>
        <source>Log an incident (Ctrl+I)</source>
        <translation>Registrar una incidencia (Ctrl+I)</translation>
    </message>
    <message>
        <source>Only open ones</source>
        <translation>Solo las abiertas</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Volver a mostrar todo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Toll</source>
        <translation>Desgaste</translation>
    </message>
    <message>
        <source>What I remember from before</source>
        <translation>Lo que recuerdo de antes</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where it broke</source>
        <translation>Dónde falló la comunicación</translation>
    </message>
    <message>
        <source>about {0}</source>
        <translation>hacia {0}</translation>
    </message>
    <message>
        <source>reply waits</source>
        <translation>respuesta en espera</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Do they know what they want?</source>
        <translation>¿Sabe lo que quiere?</translation>
    </message>
    <message>
        <source>Do they speak well of whoever did it before?</source>
        <translation>¿Habla bien de quien lo hizo antes?</translation>
    </message>
    <message>
        <source>Does one person decide?</source>
        <translation>¿Decide una sola persona?</translation>
    </message>
    <message>
        <source>How good does it feel?</source>
        <translation>¿Qué sensación da?</translation>
    </message>
    <message>
        <source>Is a deposit no trouble for them?</source>
        <translation>¿Acepta sin problema un anticipo?</translation>
    </message>
    <message>
        <source>Is there enough time?</source>
        <translation>¿Hay tiempo suficiente?</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>partly</source>
        <translation>en parte</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>IntakeBox</name>
    <message>
        <source>Answer six questions</source>
        <translation>Responder seis preguntas</translation>
    </message>
    <message>
        <source>Answered at the start, they are compared with what happened a year later.</source>
        <translation>Respondidas al principio, se comparan un año después con lo que pasó.</translation>
    </message>
    <message>
        <source>Change the answers</source>
        <translation>Cambiar las respuestas</translation>
    </message>
    <message numerus="yes">
        <source>In the year after {0}: %n incident(s).</source>
        <translation>
            <numerusform>En el año desde el {0}: %n incidencia.</numerusform>
            <numerusform>En el año desde el {0}: %n incidencias.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since {0}: %n incident(s) so far. It is compared after a year.</source>
        <translation>
            <numerusform>Desde el {0}: %n incidencia por ahora. Se compara al cabo de un año.</numerusform>
            <numerusform>Desde el {0}: %n incidencias por ahora. Se compara al cabo de un año.</numerusform>
        </translation>
    </message>
    <message>
        <source>They took {0} of 5 out of you on average.</source>
        <translation>Supusieron de media un desgaste de {0} sobre 5.</translation>
    </message>
    <message>
        <source>{0} of 5</source>
        <translation>{0} de 5</translation>
    </message>
    <message>
        <source>“{0}” Where the answer was good: {1} incidents in the first year, else {2}.</source>
        <translation>«{0}» Con buena respuesta: {1} incidencias en el primer año; si no, {2}.</translation>
    </message>
</context>
<context>
    <name>IntakeForm</name>
    <message>
        <source>Six questions about the beginning</source>
        <translation>Seis preguntas sobre el comienzo</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>nada buena</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>sin decir</translation>
    </message>
    <message>
        <source>very</source>
        <translation>muy buena</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>organisation</source>
        <translation>organización</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
</context>
<context>
    <name>Label</name>
    <message>
        <source>Redo {what}</source>
        <translation>Rehacer {what}</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>Deshacer {what}</translation>
    </message>
    <message>
        <source>add attachment</source>
        <translation>archivo adjunto</translation>
    </message>
    <message>
        <source>add boundary</source>
        <translation>límite nuevo</translation>
    </message>
    <message>
        <source>add client</source>
        <translation>cliente nuevo</translation>
    </message>
    <message>
        <source>add engagement</source>
        <translation>encargo nuevo</translation>
    </message>
    <message>
        <source>add thanks</source>
        <translation>agradecimiento nuevo</translation>
    </message>
    <message>
        <source>answer the first questions</source>
        <translation>primeras preguntas</translation>
    </message>
    <message>
        <source>begin the journal</source>
        <translation>comienzo del diario</translation>
    </message>
    <message>
        <source>bring to an end</source>
        <translation>final de la relación</translation>
    </message>
    <message>
        <source>change setting</source>
        <translation>cambio de ajuste</translation>
    </message>
    <message>
        <source>close client</source>
        <translation>cierre de cliente</translation>
    </message>
    <message>
        <source>decide otherwise</source>
        <translation>decisión distinta</translation>
    </message>
    <message>
        <source>delete attachment</source>
        <translation>borrado de adjunto</translation>
    </message>
    <message>
        <source>delete boundary</source>
        <translation>borrado de límite</translation>
    </message>
    <message>
        <source>delete client</source>
        <translation>borrado de cliente</translation>
    </message>
    <message>
        <source>delete engagement</source>
        <translation>borrado de encargo</translation>
    </message>
    <message>
        <source>delete hours</source>
        <translation>borrado de horas</translation>
    </message>
    <message>
        <source>delete incident</source>
        <translation>borrado de incidencia</translation>
    </message>
    <message>
        <source>delete payment</source>
        <translation>borrado de pago</translation>
    </message>
    <message>
        <source>delete phrase</source>
        <translation>borrado de frase</translation>
    </message>
    <message>
        <source>delete thanks</source>
        <translation>borrado de agradecimiento</translation>
    </message>
    <message>
        <source>discard timer</source>
        <translation>descarte del cronómetro</translation>
    </message>
    <message>
        <source>draft reply</source>
        <translation>borrador de respuesta</translation>
    </message>
    <message>
        <source>drop reply</source>
        <translation>descarte de respuesta</translation>
    </message>
    <message>
        <source>edit boundary</source>
        <translation>cambio de límite</translation>
    </message>
    <message>
        <source>edit client</source>
        <translation>cambio de cliente</translation>
    </message>
    <message>
        <source>edit engagement</source>
        <translation>cambio de encargo</translation>
    </message>
    <message>
        <source>edit hours</source>
        <translation>cambio de horas</translation>
    </message>
    <message>
        <source>edit incident</source>
        <translation>cambio de incidencia</translation>
    </message>
    <message>
        <source>edit payment</source>
        <translation>cambio de pago</translation>
    </message>
    <message>
        <source>edit thanks</source>
        <translation>cambio de agradecimiento</translation>
    </message>
    <message>
        <source>end engagement</source>
        <translation>fin de encargo</translation>
    </message>
    <message>
        <source>evening page</source>
        <translation>página de la noche</translation>
    </message>
    <message>
        <source>fill in the sheet</source>
        <translation>relleno de la hoja</translation>
    </message>
    <message>
        <source>forget a person</source>
        <translation>olvidar a una persona</translation>
    </message>
    <message>
        <source>hold reply</source>
        <translation>espera de respuesta</translation>
    </message>
    <message>
        <source>import</source>
        <translation>importación</translation>
    </message>
    <message>
        <source>keep phrase</source>
        <translation>frase guardada</translation>
    </message>
    <message>
        <source>keep verdicts</source>
        <translation>guardado de valoraciones</translation>
    </message>
    <message>
        <source>keep what was tried</source>
        <translation>lo probado, guardado</translation>
    </message>
    <message>
        <source>log hours</source>
        <translation>registro de horas</translation>
    </message>
    <message>
        <source>log incident</source>
        <translation>registro de incidencia</translation>
    </message>
    <message>
        <source>log payment</source>
        <translation>registro de pago</translation>
    </message>
    <message>
        <source>look back on an ending</source>
        <translation>mirada atrás a un final</translation>
    </message>
    <message>
        <source>make sample journal</source>
        <translation>diario de ejemplo</translation>
    </message>
    <message>
        <source>merge clients</source>
        <translation>unión de clientes</translation>
    </message>
    <message>
        <source>note the sum at stake</source>
        <translation>importe en juego</translation>
    </message>
    <message>
        <source>pause client</source>
        <translation>pausa de cliente</translation>
    </message>
    <message>
        <source>practise</source>
        <translation>práctica</translation>
    </message>
    <message>
        <source>rate phrase</source>
        <translation>nota de frase</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>rehacer</translation>
    </message>
    <message>
        <source>release reply</source>
        <translation>salida de respuesta</translation>
    </message>
    <message>
        <source>remember incidents</source>
        <translation>incidencias recordadas</translation>
    </message>
    <message>
        <source>reopen client</source>
        <translation>reapertura de cliente</translation>
    </message>
    <message>
        <source>start timer</source>
        <translation>inicio del cronómetro</translation>
    </message>
    <message>
        <source>stop timer</source>
        <translation>parada del cronómetro</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>deshacer</translation>
    </message>
</context>
<context>
    <name>LeavePanel</name>
    <message>
        <source>A limit from now on</source>
        <translation>Un límite a partir de ahora</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Otro número</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message>
        <source>Empty it if you want none.</source>
        <translation>Se deja vacío si no hace falta.</translation>
    </message>
    <message>
        <source>I feel threatened</source>
        <translation>Me siento en peligro</translation>
    </message>
    <message>
        <source>In danger, call:</source>
        <translation>En caso de peligro, llamar al:</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Revisarlo el</translation>
    </message>
    <message>
        <source>Say this, and end the call</source>
        <translation>Decir esto y terminar la llamada</translation>
    </message>
    <message>
        <source>Stop answering. No reply is prepared.</source>
        <translation>No responder más. No se prepara ninguna respuesta.</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Retirar esto</translation>
    </message>
    <message>
        <source>The call goes on, and so does the clock.</source>
        <translation>La llamada sigue, y el reloj también.</translation>
    </message>
    <message>
        <source>The clock has stopped. Nothing needs an answer now; a reply waits until tomorrow.</source>
        <translation>El reloj se ha parado. Nada exige respuesta ahora; una respuesta espera hasta mañana.</translation>
    </message>
    <message>
        <source>The clock has stopped. Nothing needs an answer, today or later.</source>
        <translation>El reloj se ha parado. Nada exige respuesta, ni hoy ni después.</translation>
    </message>
    <message>
        <source>What was said is kept: the notes are saved with day and time. Keep messages and letters too.</source>
        <translation>Lo que se dijo queda guardado: las notas llevan día y hora. Conviene guardar también mensajes y cartas.</translation>
    </message>
    <message>
        <source>Whose call was it?</source>
        <translation>¿De quién era la llamada?</translation>
    </message>
</context>
<context>
    <name>LeftBehind</name>
    <message>
        <source>Boundary</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Contact detail</source>
        <translation>Dato de contacto</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Encargo</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>Tipo de cambio</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidencia</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>Frase</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Agradecimiento</translation>
    </message>
</context>
<context>
    <name>LeftBehindDialog</name>
    <message>
        <source>Changed since</source>
        <translation>Cambiado después</translation>
    </message>
    <message numerus="yes">
        <source>Changed since: %n record(s) of this step.</source>
        <translation>
            <numerusform>Cambiado después: %n registro de este paso.</numerusform>
            <numerusform>Cambiados después: %n registros de este paso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take nothing back</source>
        <translation>No deshacer nada</translation>
    </message>
    <message>
        <source>Take the rest back</source>
        <translation>Deshacer el resto</translation>
    </message>
    <message>
        <source>They can stay as they are now while the rest is taken back.</source>
        <translation>Pueden quedarse como están ahora mientras se deshace el resto.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Paid back in all</source>
        <translation>Devuelto en total</translation>
    </message>
    <message>
        <source>Paid so far</source>
        <translation>Pagado hasta ahora</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Liquidación</translation>
    </message>
    <message>
        <source>Template, not legal advice. It admits no fault of either side.</source>
        <translation>Plantilla, no asesoramiento jurídico. No reconoce culpa de ninguna de las partes.</translation>
    </message>
    <message>
        <source>The end of our work together</source>
        <translation>Fin de nuestra colaboración</translation>
    </message>
    <message>
        <source>VAT paid back</source>
        <translation>IVA devuelto</translation>
    </message>
</context>
<context>
    <name>LimitsBox</name>
    <message numerus="yes">
        <source>Crossed %n time(s).</source>
        <translation>
            <numerusform>Se cruzó %n vez.</numerusform>
            <numerusform>Se cruzó %n veces.</numerusform>
        </translation>
    </message>
    <message>
        <source>Did the limit work? {0}</source>
        <translation>¿Funcionó el límite? {0}</translation>
    </message>
    <message>
        <source>It did not</source>
        <translation>No funcionó</translation>
    </message>
    <message>
        <source>It worked</source>
        <translation>Funcionó</translation>
    </message>
    <message>
        <source>Not crossed.</source>
        <translation>No se cruzó.</translation>
    </message>
</context>
<context>
    <name>ListAndPictures</name>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gráficos</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>A private journal of client relationships. Everything stays on this machine: no account, no network.</source>
        <translation>Un diario privado de las relaciones con los clientes. Todo se queda en este equipo: sin cuenta y sin red.</translation>
    </message>
    <message>
        <source>About Client Journal</source>
        <translation>Acerca de Client Journal</translation>
    </message>
    <message>
        <source>Back to my journal</source>
        <translation>Volver a mi diario</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menús</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Remove the sample</source>
        <translation>Quitar el ejemplo</translation>
    </message>
    <message>
        <source>Text at {0}</source>
        <translation>Texto al {0}</translation>
    </message>
    <message>
        <source>This is the sample journal: a year of an invented freelancer. Try anything.</source>
        <translation>Este es el diario de ejemplo: un año de trabajo autónomo inventado. Se puede probar todo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentarlo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>&amp;Journal</source>
        <translation>&amp;Diario</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Registrar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
</context>
<context>
    <name>MergeForm</name>
    <message>
        <source>Everything moves there. Undo takes it back.</source>
        <translation>Todo pasa allí. Se puede deshacer.</translation>
    </message>
    <message>
        <source>Into which client</source>
        <translation>Con qué cliente</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unir</translation>
    </message>
    <message>
        <source>Merge {0} into another client</source>
        <translation>Unir {0} con otro cliente</translation>
    </message>
</context>
<context>
    <name>MomentForm</name>
    <message>
        <source>A page for the evening: energy, what went well, what was learned</source>
        <translation>Una página para la noche: energía, qué fue bien, qué se aprendió</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message>
        <source>Kept, from now on</source>
        <translation>Guardado, desde ahora</translation>
    </message>
    <message>
        <source>Read my drafts for what would make things worse</source>
        <translation>Leer mis borradores y señalar lo que empeoraría las cosas</translation>
    </message>
    <message>
        <source>Untick what should pass without a remark.</source>
        <translation>Sin marca, pasa sin comentario.</translation>
    </message>
    <message>
        <source>What is remarked on</source>
        <translation>Qué se señala</translation>
    </message>
    <message>
        <source>When it gets heated</source>
        <translation>Cuando suben los ánimos</translation>
    </message>
</context>
<context>
    <name>Monday</name>
    <message>
        <source>Four charts</source>
        <translation>Cuatro gráficos</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>Add an engagement</source>
        <translation>Añadir un encargo</translation>
    </message>
    <message>
        <source>Add an engagement (Ctrl+E)</source>
        <translation>Añadir un encargo (Ctrl+E)</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Done ones too</source>
        <translation>También los terminados</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Encargo</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>Encargos</translation>
    </message>
    <message>
        <source>Engagements ({0})</source>
        <translation>Encargos ({0})</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Todos los tipos</translation>
    </message>
    <message>
        <source>Filter payments</source>
        <translation>Filtrar pagos</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>How it is paid</source>
        <translation>Cómo se paga</translation>
    </message>
    <message>
        <source>Kind of payment</source>
        <translation>Tipo de pago</translation>
    </message>
    <message>
        <source>Log a payment</source>
        <translation>Registrar un pago</translation>
    </message>
    <message>
        <source>Log a payment (Ctrl+M)</source>
        <translation>Registrar un pago (Ctrl+M)</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagado</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagos</translation>
    </message>
    <message>
        <source>Say what each client pays, and the journal can tell what an hour with them brings. Without money it stays silent.</source>
        <translation>Con lo que paga cada cliente, el diario puede decir lo que deja una hora con él. Sin dinero, calla.</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Volver a mostrar todo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>De qué se trata</translation>
    </message>
    <message>
        <source>{0} net in all</source>
        <translation>{0} netos en total</translation>
    </message>
</context>
<context>
    <name>NameTable</name>
    <message numerus="yes">
        <source>%n incident(s)</source>
        <translation>
            <numerusform>%n incidencia</numerusform>
            <numerusform>%n incidencias</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n pago</numerusform>
            <numerusform>%n pagos</numerusform>
        </translation>
    </message>
    <message>
        <source>Names in the files</source>
        <translation>Nombres en los archivos</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>Por elegir</translation>
    </message>
    <message>
        <source>Which client?</source>
        <translation>¿Qué cliente?</translation>
    </message>
    <message>
        <source>a new client</source>
        <translation>un cliente nuevo</translation>
    </message>
    <message>
        <source>from the project</source>
        <translation>del proyecto</translation>
    </message>
    <message>
        <source>is another client …</source>
        <translation>es otro cliente…</translation>
    </message>
    <message>
        <source>is {0}</source>
        <translation>es {0}</translation>
    </message>
    <message>
        <source>not a client</source>
        <translation>no es un cliente</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>recordado</translation>
    </message>
    <message numerus="yes">
        <source>{0} in %n entry(ies)</source>
        <translation>
            <numerusform>{0} en %n entrada</numerusform>
            <numerusform>{0} en %n entradas</numerusform>
        </translation>
    </message>
    <message>
        <source>{0} is</source>
        <translation>{0} es</translation>
    </message>
</context>
<context>
    <name>OldReply</name>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>E-mail (*.eml)</source>
        <translation>Correo (*.eml)</translation>
    </message>
    <message>
        <source>Earlier than planned: {0}</source>
        <translation>Antes de lo previsto: {0}</translation>
    </message>
    <message>
        <source>No mail program answered. The text can be copied, or saved as a file.</source>
        <translation>Ningún programa de correo ha respondido. El texto se puede copiar o guardar como archivo.</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>Abrir en el programa de correo</translation>
    </message>
    <message>
        <source>Reply, not sent</source>
        <translation>Respuesta sin enviar</translation>
    </message>
    <message>
        <source>Reply, released {0}</source>
        <translation>Respuesta lista para salir, {0}</translation>
    </message>
    <message>
        <source>Save as .eml …</source>
        <translation>Guardar como .eml…</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>Still to fill in: {0}</source>
        <translation>Queda por rellenar: {0}</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>I gave way</source>
        <translation>cedí</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>con acuerdo</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>sin seguimiento</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>con devolución</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>solucionada</translation>
    </message>
    <message>
        <source>we parted</source>
        <translation>nos despedimos</translation>
    </message>
</context>
<context>
    <name>OverruleForm</name>
    <message>
        <source>Because</source>
        <translation>Porque</translation>
    </message>
    <message>
        <source>I decide otherwise</source>
        <translation>Decido otra cosa</translation>
    </message>
    <message>
        <source>The suggestion comes back after that day, or before if much changes.</source>
        <translation>La sugerencia vuelve pasado ese día, o antes si cambian mucho las cosas.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Bring in</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>I remember</source>
        <translation>Lo que recuerdo</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidencias</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Hoja</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Valoraciones</translation>
    </message>
</context>
<context>
    <name>PaymentForm</name>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Edit the payment</source>
        <translation>Editar el pago</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Encargo</translation>
    </message>
    <message>
        <source>Kept by the processor</source>
        <translation>Retenido por la pasarela</translation>
    </message>
    <message>
        <source>Log a payment</source>
        <translation>Registrar un pago</translation>
    </message>
    <message>
        <source>Net of VAT, before withholding</source>
        <translation>Sin IVA y antes de retenciones</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>IVA</translation>
    </message>
    <message>
        <source>VAT, withholding, fee, reference</source>
        <translation>IVA, retención, comisión, referencia</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Retención</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>PaymentKind</name>
    <message>
        <source>chargeback</source>
        <translation>contracargo</translation>
    </message>
    <message>
        <source>concession</source>
        <translation>concesión</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>gasto</translation>
    </message>
    <message>
        <source>received</source>
        <translation>cobro</translation>
    </message>
    <message>
        <source>refund</source>
        <translation>devolución</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Página {0} de {1}</translation>
    </message>
    <message>
        <source>The first {0} of {1} pages are shown here.</source>
        <translation>Aquí se muestran las primeras {0} de {1} páginas.</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Belongs to</source>
        <translation>Corresponde a</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>PhraseLadder</name>
    <message>
        <source>A phrase of my own</source>
        <translation>Una frase propia</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>It did not help</source>
        <translation>No ayudó</translation>
    </message>
    <message>
        <source>It helped</source>
        <translation>Ayudó</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Guardarla</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarla como estaba</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>Offer it no more</source>
        <translation>No ofrecerla más</translation>
    </message>
    <message>
        <source>Offer the hidden ones again</source>
        <translation>Ofrecer de nuevo las ocultas</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Places to fill in: {0}. What is known is filled in by itself.</source>
        <translation>Huecos que se pueden poner: {0}. Lo que se sabe se rellena solo.</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Where it is said</source>
        <translation>Dónde se dice</translation>
    </message>
    <message>
        <source>Where on the ladder</source>
        <translation>En qué peldaño</translation>
    </message>
    <message>
        <source>helped: {0} · did not: {1}</source>
        <translation>ayudó: {0} · no ayudó: {1}</translation>
    </message>
</context>
<context>
    <name>Phrases</name>
    <message>
        <source>Acknowledge</source>
        <translation>Reconocer</translation>
    </message>
    <message>
        <source>Firm condition</source>
        <translation>Condición firme</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Ofrecer</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Agradecer</translation>
    </message>
    <message>
        <source>in a call</source>
        <translation>por teléfono</translation>
    </message>
    <message>
        <source>in a mail</source>
        <translation>por escrito</translation>
    </message>
    <message>
        <source>in both</source>
        <translation>en ambos casos</translation>
    </message>
</context>
<context>
    <name>Portfolio</name>
    <message>
        <source>All relationships</source>
        <translation>Todas las relaciones</translation>
    </message>
    <message>
        <source>Brought to an end</source>
        <translation>Terminadas</translation>
    </message>
    <message>
        <source>How past forecasts fared</source>
        <translation>Cómo fueron las previsiones pasadas</translation>
    </message>
    <message>
        <source>Looking back on forecasts</source>
        <translation>Repasando las previsiones</translation>
    </message>
    <message numerus="yes">
        <source>Of %n forecast(s), {0} bands held; 8 of 10 were promised.</source>
        <translation>
            <numerusform>De %n previsión, {0} bandas acertaron; se prometían 8 de cada 10.</numerusform>
            <numerusform>De %n previsiones, {0} bandas acertaron; se prometían 8 de cada 10.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replays the past and compares what was forecast with what came.</source>
        <translation>Repite el pasado y compara lo previsto con lo que llegó.</translation>
    </message>
    <message>
        <source>There is not enough past yet to compare forecasts with.</source>
        <translation>Aún no hay pasado suficiente con que comparar las previsiones.</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Earlier evenings</source>
        <translation>Noches anteriores</translation>
    </message>
    <message>
        <source>I did it</source>
        <translation>Lo hice</translation>
    </message>
    <message>
        <source>I will try this</source>
        <translation>Voy a probarlo</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Esta vez no</translation>
    </message>
    <message>
        <source>One thing for the next real call or reply</source>
        <translation>Una sola cosa para la próxima llamada o respuesta real</translation>
    </message>
    <message>
        <source>Phrases for a call</source>
        <translation>Frases para una llamada</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Escenas</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Habilidad</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>again {0}</source>
        <translation>otra vez {0}</translation>
    </message>
    <message>
        <source>an example to read</source>
        <translation>un ejemplo para leer</translation>
    </message>
    <message>
        <source>energy: {0} of 5</source>
        <translation>energía: {0} de 5</translation>
    </message>
    <message>
        <source>from my own past</source>
        <translation>de mi propio pasado</translation>
    </message>
    <message>
        <source>worth another try</source>
        <translation>merece otro intento</translation>
    </message>
</context>
<context>
    <name>PrintingBox</name>
    <message>
        <source>Choose a logo</source>
        <translation>Elegir un logotipo</translation>
    </message>
    <message>
        <source>Choose a logo …</source>
        <translation>Elegir un logotipo…</translation>
    </message>
    <message>
        <source>Logo: {0}</source>
        <translation>Logotipo: {0}</translation>
    </message>
    <message>
        <source>Names of report files</source>
        <translation>Nombres de los archivos de informes</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Sin logotipo</translation>
    </message>
    <message>
        <source>No logo is printed.</source>
        <translation>No se imprime ningún logotipo.</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.jpg *.jpeg)</source>
        <translation>Imágenes (*.svg *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Reports on this machine</source>
        <translation>Informes en este equipo</translation>
    </message>
    <message>
        <source>{report}, {client} and {day} stand for what they say.</source>
        <translation>{report}, {client} y {day} se sustituyen por el informe, el cliente y el día.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A client called “{name}” is already in the journal. Add something to tell them apart.</source>
        <translation>Ya hay un cliente llamado «{name}» en el diario. Conviene añadir algo que los distinga.</translation>
    </message>
    <message>
        <source>A client of this name is already in the journal. Add something to tell them apart.</source>
        <translation>Ya hay un cliente con este nombre en el diario. Conviene añadir algo que los distinga.</translation>
    </message>
    <message>
        <source>Columns that are needed are missing. Export the file again with them.</source>
        <translation>Faltan columnas necesarias. Hay que volver a exportar el archivo con ellas.</translation>
    </message>
    <message>
        <source>Dates such as “{text}” could be read two ways. Say which: --date-order dmy, mdy or ymd.</source>
        <translation>Fechas como «{text}» se pueden leer de dos maneras. Hay que decir cuál: --date-order dmy, mdy o ymd.</translation>
    </message>
    <message>
        <source>Fee, received and still open do not add up. Leave one of them empty and it is reckoned for you.</source>
        <translation>Precio, cobrado y pendiente no cuadran. Con uno de ellos vacío, se calcula solo.</translation>
    </message>
    <message>
        <source>No client is called “{name}”. Did you mean {candidates}?</source>
        <translation>Ningún cliente se llama «{name}». ¿Quizá {candidates}?</translation>
    </message>
    <message>
        <source>No client is called “{name}”. See the names with: client-journal client list</source>
        <translation>Ningún cliente se llama «{name}». Los nombres se ven con: client-journal client list</translation>
    </message>
    <message>
        <source>No import is called “{batch}”, or it has already been taken back.</source>
        <translation>No hay ninguna importación «{batch}», o ya se deshizo.</translation>
    </message>
    <message>
        <source>No relationship has ended here, so there is no before and after to compare. Choose a client whose relationship ended, or another chart.</source>
        <translation>Aquí no ha terminado ninguna relación, así que no hay un antes y un después que comparar. Se puede elegir un cliente cuya relación terminó, u otro gráfico.</translation>
    </message>
    <message>
        <source>No relationship has ended here, so there is no before and after to compare. Choose a client whose relationship ended, or another chart. See them with: {command}</source>
        <translation>Aquí no ha terminado ninguna relación, así que no hay un antes y un después que comparar. Se puede elegir un cliente cuya relación terminó, u otro gráfico. Se ven con: {command}</translation>
    </message>
    <message>
        <source>No timer is running.</source>
        <translation>No hay ningún cronómetro en marcha.</translation>
    </message>
    <message>
        <source>Nothing is suggested for anybody. Choose a client to compare their ways on.</source>
        <translation>No hay sugerencias para nadie. Se puede elegir un cliente y comparar sus caminos posibles.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se ha encontrado nada.</translation>
    </message>
    <message>
        <source>Nothing with the id “{id}” is in the journal; it may have been deleted.</source>
        <translation>En el diario no hay nada con el identificador «{id}»; quizá se borró.</translation>
    </message>
    <message>
        <source>Read as a table this has {columns} columns, more than the journal can take. Export it as CSV with fewer.</source>
        <translation>Leído como tabla, tiene {columns} columnas, más de las que admite el diario. Hay que exportarlo como CSV con menos.</translation>
    </message>
    <message>
        <source>Rows that cannot be read: {count}. Nothing was imported. Mend them, or use --skip-bad.</source>
        <translation>Filas que no se pueden leer: {count}. No se ha importado nada. Hay que corregirlas o usar --skip-bad.</translation>
    </message>
    <message>
        <source>Say which chart. See them with: client-journal chart --list</source>
        <translation>Hay que decir qué gráfico. Se ven con: client-journal chart --list</translation>
    </message>
    <message>
        <source>Several clients fit this name. Write the whole name.</source>
        <translation>Varios clientes encajan con este nombre. Hay que escribirlo entero.</translation>
    </message>
    <message>
        <source>Several clients fit “{name}”: {candidates}. Write the whole name.</source>
        <translation>Varios clientes encajan con «{name}»: {candidates}. Hay que escribir el nombre entero.</translation>
    </message>
    <message>
        <source>Some rows cannot be read, so nothing was imported. Mend them, or use --skip-bad.</source>
        <translation>Hay filas que no se pueden leer y no se ha importado nada. Se pueden corregir o saltar con --skip-bad.</translation>
    </message>
    <message>
        <source>The archive is damaged. Nothing was taken from it; use another copy.</source>
        <translation>El archivo está dañado. No se ha tomado nada de él; conviene usar otra copia.</translation>
    </message>
    <message>
        <source>The archive was written by a newer version. Update Client Journal, then import it.</source>
        <translation>El archivo es de una versión más nueva. Para importarlo hay que actualizar Client Journal.</translation>
    </message>
    <message>
        <source>The clock in {zone} skipped {text} that day; the time an hour later was taken.</source>
        <translation>El reloj de {zone} saltó {text} ese día; se ha tomado la hora siguiente.</translation>
    </message>
    <message>
        <source>The clock skipped this time that day; the time an hour later was taken.</source>
        <translation>El reloj saltó esta hora ese día; se ha tomado la hora siguiente.</translation>
    </message>
    <message>
        <source>The columns {missing} are missing. Export the file again with them.</source>
        <translation>Faltan las columnas {missing}. Hay que volver a exportar el archivo con ellas.</translation>
    </message>
    <message>
        <source>The columns {missing} are missing; it was read as {format}. Export it again with them.</source>
        <translation>Faltan las columnas {missing}; se ha leído como {format}. Hay que volver a exportarlo con ellas.</translation>
    </message>
    <message>
        <source>The columns {missing} are missing; {found} were found. Export the file again with them.</source>
        <translation>Faltan las columnas {missing}; se han encontrado {found}. Hay que volver a exportar el archivo con ellas.</translation>
    </message>
    <message>
        <source>The dates could be read two ways. Say which: --date-order dmy, mdy or ymd.</source>
        <translation>Las fechas se pueden leer de dos maneras. Hay que decir cuál: --date-order dmy, mdy o ymd.</translation>
    </message>
    <message>
        <source>The end lies before the start. Please check both.</source>
        <translation>El fin es anterior al inicio. Conviene revisar los dos.</translation>
    </message>
    <message>
        <source>The file ends in the middle of an entry. Export it again, or leave that entry out.</source>
        <translation>El archivo termina a mitad de una entrada. Hay que volver a exportarlo o dejar fuera esa entrada.</translation>
    </message>
    <message>
        <source>The file is empty. Export it again, then try once more.</source>
        <translation>El archivo está vacío. Hay que volver a exportarlo y probar otra vez.</translation>
    </message>
    <message>
        <source>The journal does not know this kind of file. See them with: client-journal import --list</source>
        <translation>El diario no conoce este tipo de archivo. Los que conoce se ven con: client-journal import --list</translation>
    </message>
    <message>
        <source>The text cannot be read as {encoding}. Save it as UTF-8, then try again.</source>
        <translation>El texto no se puede leer como {encoding}. Hay que guardarlo en UTF-8 y volver a intentarlo.</translation>
    </message>
    <message>
        <source>The text cannot be read. Save it as UTF-8, then try again.</source>
        <translation>El texto no se puede leer. Hay que guardarlo en UTF-8 y volver a intentarlo.</translation>
    </message>
    <message>
        <source>The time zone is not known; the journal&apos;s own was taken.</source>
        <translation>No se conoce la zona horaria; se ha tomado la del diario.</translation>
    </message>
    <message>
        <source>The time zone “{zone}” is not known. Write it like Europe/Madrid.</source>
        <translation>La zona horaria «{zone}» no se conoce. Se escribe como Europe/Madrid.</translation>
    </message>
    <message>
        <source>The time zone “{zone}” is not known; {taken} was taken.</source>
        <translation>No se conoce la zona horaria «{zone}»; se ha tomado {taken}.</translation>
    </message>
    <message>
        <source>The timer is already running for {name}. Stop it first.</source>
        <translation>El cronómetro ya está en marcha con {name}. Hay que pararlo antes.</translation>
    </message>
    <message>
        <source>The timer is already running. Stop it first.</source>
        <translation>El cronómetro ya está en marcha. Hay que pararlo antes.</translation>
    </message>
    <message>
        <source>There is no open engagement to note this with. Add one first.</source>
        <translation>No hay ningún encargo en curso donde anotarlo. Primero hay que añadir uno.</translation>
    </message>
    <message>
        <source>There is no setting called “{name}”.</source>
        <translation>No hay ningún ajuste llamado «{name}».</translation>
    </message>
    <message>
        <source>There is no setting called “{name}”. The settings are: {choices}.</source>
        <translation>No hay ningún ajuste llamado «{name}». Los ajustes son: {choices}.</translation>
    </message>
    <message>
        <source>There is no such setting.</source>
        <translation>Ese ajuste no existe.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>These are the same client. Choose two different ones.</source>
        <translation>Es el mismo cliente. Hay que elegir dos distintos.</translation>
    </message>
    <message>
        <source>This client is not in the journal.</source>
        <translation>Este cliente no está en el diario.</translation>
    </message>
    <message>
        <source>This could be two amounts. Write it without a thousands mark, or with the cents.</source>
        <translation>Esto puede ser dos importes. Se escribe sin separador de miles o con los céntimos.</translation>
    </message>
    <message>
        <source>This could be two days. Write it like 2026-03-04.</source>
        <translation>Esto puede ser dos días. Se escribe como 2026-03-04.</translation>
    </message>
    <message>
        <source>This date is before 1970. Please check the year.</source>
        <translation>Esta fecha es anterior a 1970. Conviene revisar el año.</translation>
    </message>
    <message>
        <source>This day does not exist in the calendar. Please check day and month.</source>
        <translation>Este día no existe en el calendario. Conviene revisar el día y el mes.</translation>
    </message>
    <message>
        <source>This duration is negative. Time spent is always more than zero.</source>
        <translation>Esta duración es negativa. El tiempo dedicado siempre es mayor que cero.</translation>
    </message>
    <message>
        <source>This duration is zero. Enter the time it took, even a minute.</source>
        <translation>Esta duración es cero. Hay que poner el tiempo dedicado, aunque sea un minuto.</translation>
    </message>
    <message>
        <source>This file cannot be opened. Check that you may read it.</source>
        <translation>Este archivo no se puede abrir. Conviene comprobar los permisos de lectura.</translation>
    </message>
    <message>
        <source>This file does not exist. Please check the name.</source>
        <translation>Este archivo no existe. Conviene revisar el nombre.</translation>
    </message>
    <message>
        <source>This has more decimals than its currency has. Please round it first.</source>
        <translation>Tiene más decimales que su moneda. Hace falta redondearlo antes.</translation>
    </message>
    <message>
        <source>This holds nothing the journal can read. Export it as CSV, vCard, iCalendar or e-mail.</source>
        <translation>Aquí no hay nada que el diario pueda leer. Hay que exportarlo como CSV, vCard, iCalendar o correo.</translation>
    </message>
    <message>
        <source>This import is not known, or it has already been taken back.</source>
        <translation>Esta importación no se conoce, o ya se deshizo.</translation>
    </message>
    <message>
        <source>This is in another currency. Use the same one, or enter an exchange rate.</source>
        <translation>Está en otra moneda. Hay que usar la misma o poner un tipo de cambio.</translation>
    </message>
    <message>
        <source>This is in {found}, but {expected} is used here. Use {expected}, or enter an exchange rate.</source>
        <translation>Está en {found}, pero aquí se usa {expected}. Hay que usar {expected} o poner un tipo de cambio.</translation>
    </message>
    <message>
        <source>This is longer than {limit} characters. Please shorten it.</source>
        <translation>Tiene más de {limit} caracteres. Hay que acortarlo.</translation>
    </message>
    <message>
        <source>This is needed. Please fill it in.</source>
        <translation>Este dato hace falta.</translation>
    </message>
    <message>
        <source>This is negative. Enter it without a minus; the kind says which way it goes.</source>
        <translation>Es negativo. Se escribe sin signo menos; el tipo ya dice si entra o sale.</translation>
    </message>
    <message>
        <source>This is no longer in the journal; it may have been deleted.</source>
        <translation>Esto ya no está en el diario; quizá se borró.</translation>
    </message>
    <message>
        <source>This is not a currency code. Write three letters, such as EUR or USD.</source>
        <translation>No es un código de moneda. Son tres letras, como EUR o USD.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 2026-03-04.</source>
        <translation>No es una fecha. Se escribe como 2026-03-04.</translation>
    </message>
    <message>
        <source>This is not a duration. Write 1h30, 90m, 1:30 or 1.5.</source>
        <translation>No es una duración. Se escribe 1h30, 90m, 1:30 o 1,5.</translation>
    </message>
    <message>
        <source>This is not a number. Write digits, such as 3 or 2.5.</source>
        <translation>No es un número. Se escribe con cifras, como 3 o 2,5.</translation>
    </message>
    <message>
        <source>This is not a text file. Export the data as CSV or vCard.</source>
        <translation>No es un archivo de texto. Hay que exportar los datos como CSV o vCard.</translation>
    </message>
    <message>
        <source>This is not a time of day. Write it like 16:30.</source>
        <translation>No es una hora del día. Se escribe como 16:30.</translation>
    </message>
    <message>
        <source>This is not an amount. Write it like 1240.50.</source>
        <translation>No es un importe. Se escribe como 1240,50.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. Write it like ana@example.org.</source>
        <translation>No es una dirección de correo. Se escribe como ana@example.org.</translation>
    </message>
    <message>
        <source>This is not one of the choices here.</source>
        <translation>No es ninguna de las opciones posibles.</translation>
    </message>
    <message>
        <source>This is the currency of the journal itself. It needs no rate.</source>
        <translation>Es la moneda del propio diario. No necesita cambio.</translation>
    </message>
    <message>
        <source>This is too large to be meant. Please check it.</source>
        <translation>Es demasiado grande para ser cierto. Conviene revisarlo.</translation>
    </message>
    <message>
        <source>This is too long. Please shorten it.</source>
        <translation>Es demasiado largo. Hay que acortarlo.</translation>
    </message>
    <message>
        <source>This lies in the future. Please check the date.</source>
        <translation>Está en el futuro. Conviene revisar la fecha.</translation>
    </message>
    <message>
        <source>This lies outside what is possible here. Please check it.</source>
        <translation>Está fuera de lo posible aquí. Conviene revisarlo.</translation>
    </message>
    <message>
        <source>This must lie between {low} and {high}.</source>
        <translation>Tiene que estar entre {low} y {high}.</translation>
    </message>
    <message>
        <source>This name is not known here.</source>
        <translation>Este nombre no se conoce aquí.</translation>
    </message>
    <message>
        <source>This relationship is closed already.</source>
        <translation>Esta relación ya está cerrada.</translation>
    </message>
    <message>
        <source>This reply has already been released. Nothing was changed.</source>
        <translation>Esta respuesta ya se envió. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This reply has not been released yet. Release it first.</source>
        <translation>Esta respuesta aún no se ha dado por enviada. Primero hay que darla por enviada.</translation>
    </message>
    <message>
        <source>This row cannot be read.</source>
        <translation>Esta fila no se puede leer.</translation>
    </message>
    <message>
        <source>This row cannot be read: {reason}</source>
        <translation>Esta fila no se puede leer: {reason}</translation>
    </message>
    <message>
        <source>This row cannot be read: “{text}”.</source>
        <translation>Esta fila no se puede leer: «{text}».</translation>
    </message>
    <message>
        <source>This row has {cells} cells where the heading has {columns}.</source>
        <translation>Esta fila tiene {cells} celdas y el encabezado, {columns}.</translation>
    </message>
    <message>
        <source>This time zone is not known. Write it like Europe/Madrid.</source>
        <translation>Esta zona horaria no se conoce. Se escribe como Europe/Madrid.</translation>
    </message>
    <message>
        <source>This was changed elsewhere in the meantime. Look at the newer one, then decide again.</source>
        <translation>Esto se ha cambiado mientras tanto en otro sitio. Conviene mirar lo nuevo y volver a decidir.</translation>
    </message>
    <message>
        <source>This was done by an earlier version of the program. It is kept, but can no longer be undone.</source>
        <translation>Esto se hizo con una versión anterior del programa. Se conserva, pero ya no se puede deshacer.</translation>
    </message>
    <message>
        <source>This would make more than 24 hours in one day. Please check the duration and the day.</source>
        <translation>Sumaría más de 24 horas en un día. Conviene revisar la duración y el día.</translation>
    </message>
    <message>
        <source>This would make more than 24 hours on {day}. Please check the duration and the day.</source>
        <translation>Sumaría más de 24 horas el {day}. Conviene revisar la duración y el día.</translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation>línea {line}</translation>
    </message>
    <message>
        <source>{file} cannot be opened. Check that you may read it.</source>
        <translation>{file} no se puede abrir. Conviene comprobar los permisos de lectura.</translation>
    </message>
    <message>
        <source>{file} does not exist. Please check the name.</source>
        <translation>{file} no existe. Conviene revisar el nombre.</translation>
    </message>
    <message>
        <source>{file} holds nothing the journal can read. Export it as CSV, vCard, iCalendar or e-mail.</source>
        <translation>{file} no contiene nada que el diario pueda leer. Hay que exportarlo como CSV, vCard, iCalendar o correo.</translation>
    </message>
    <message>
        <source>{file} is damaged ({member}). Nothing was taken from it; use another copy.</source>
        <translation>{file} está dañado ({member}). No se ha tomado nada de él; conviene usar otra copia.</translation>
    </message>
    <message>
        <source>{file} is damaged. Nothing was taken from it; use another copy.</source>
        <translation>{file} está dañado. No se ha tomado nada de él; conviene usar otra copia.</translation>
    </message>
    <message>
        <source>{file} is empty. Export it again, then try once more.</source>
        <translation>{file} está vacío. Hay que volver a exportarlo y probar otra vez.</translation>
    </message>
    <message>
        <source>{file} is not a text file. Export the data as CSV or vCard.</source>
        <translation>{file} no es un archivo de texto. Hay que exportar los datos como CSV o vCard.</translation>
    </message>
    <message>
        <source>{file} was written by a newer version. Update Client Journal, then import it.</source>
        <translation>{file} es de una versión más nueva. Para importarlo hay que actualizar Client Journal.</translation>
    </message>
    <message>
        <source>{folder} is a folder. Name a file in it.</source>
        <translation>{folder} es una carpeta. Hace falta el nombre de un archivo.</translation>
    </message>
    <message>
        <source>{path} cannot be opened. Check that you may read it.</source>
        <translation>{path} no se puede abrir. Conviene comprobar los permisos de lectura.</translation>
    </message>
    <message>
        <source>{path} does not exist. Please check the name.</source>
        <translation>{path} no existe. Conviene revisar el nombre.</translation>
    </message>
    <message>
        <source>“{name}” is not known here.</source>
        <translation>«{name}» no se conoce aquí.</translation>
    </message>
    <message>
        <source>“{name}” is not known here. The names are: {choices}.</source>
        <translation>«{name}» no se conoce aquí. Los nombres son: {choices}.</translation>
    </message>
    <message>
        <source>“{text}” could be two amounts. Write it without a thousands mark, or with the cents.</source>
        <translation>«{text}» puede ser dos importes. Se escribe sin separador de miles o con los céntimos.</translation>
    </message>
    <message>
        <source>“{text}” could be two days. Write it like 2026-03-04.</source>
        <translation>«{text}» puede ser dos días. Se escribe como 2026-03-04.</translation>
    </message>
    <message>
        <source>“{text}” does not exist in the calendar. Please check day and month.</source>
        <translation>«{text}» no existe en el calendario. Conviene revisar el día y el mes.</translation>
    </message>
    <message>
        <source>“{text}” has more decimals than {currency} has. Please round it first.</source>
        <translation>«{text}» tiene más decimales que {currency}. Hace falta redondearlo antes.</translation>
    </message>
    <message>
        <source>“{text}” has more decimals than {currency} has; {taken} was taken.</source>
        <translation>«{text}» tiene más decimales que {currency}; se ha tomado {taken}.</translation>
    </message>
    <message>
        <source>“{text}” is a negative duration. Time spent is always more than zero.</source>
        <translation>«{text}» es una duración negativa. El tiempo dedicado siempre es mayor que cero.</translation>
    </message>
    <message>
        <source>“{text}” is before 1970. Please check the year.</source>
        <translation>«{text}» es anterior a 1970. Conviene revisar el año.</translation>
    </message>
    <message>
        <source>“{text}” is negative. Enter it without a minus; the kind says which way it goes.</source>
        <translation>«{text}» es negativo. Se escribe sin signo menos; el tipo ya dice si entra o sale.</translation>
    </message>
    <message>
        <source>“{text}” is not a currency code. Write three letters, such as EUR or USD.</source>
        <translation>«{text}» no es un código de moneda. Son tres letras, como EUR o USD.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like 2026-03-04.</source>
        <translation>«{text}» no es una fecha. Se escribe como 2026-03-04.</translation>
    </message>
    <message>
        <source>“{text}” is not a duration. Write 1h30, 90m, 1:30 or 1.5.</source>
        <translation>«{text}» no es una duración. Se escribe 1h30, 90m, 1:30 o 1,5.</translation>
    </message>
    <message>
        <source>“{text}” is not a format the journal reads. See them with: client-journal import --list</source>
        <translation>«{text}» no es un formato que el diario lea. Los que lee se ven con: client-journal import --list</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Write digits, such as 3 or 2.5.</source>
        <translation>«{text}» no es un número. Se escribe con cifras, como 3 o 2,5.</translation>
    </message>
    <message>
        <source>“{text}” is not a time of day. Write it like 16:30.</source>
        <translation>«{text}» no es una hora del día. Se escribe como 16:30.</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write it like 1240.50.</source>
        <translation>«{text}» no es un importe. Se escribe como 1240,50.</translation>
    </message>
    <message>
        <source>“{text}” is not an e-mail address. Write it like ana@example.org.</source>
        <translation>«{text}» no es una dirección de correo. Se escribe como ana@example.org.</translation>
    </message>
    <message>
        <source>“{text}” is not one of the choices here.</source>
        <translation>«{text}» no es ninguna de las opciones posibles.</translation>
    </message>
    <message>
        <source>“{text}” is not one of the choices: {choices}.</source>
        <translation>«{text}» no es ninguna de las opciones: {choices}.</translation>
    </message>
    <message>
        <source>“{text}” is too large to be meant. Please check it.</source>
        <translation>«{text}» es demasiado grande para ser cierto. Conviene revisarlo.</translation>
    </message>
    <message>
        <source>“{text}” lies in the future. Please check the date.</source>
        <translation>«{text}» está en el futuro. Conviene revisar la fecha.</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
</context>
<context>
    <name>Quarter</name>
    <message>
        <source>All {all} clients of the last 90 days went well.</source>
        <translation>Con los {all} clientes de los últimos 90 días fue todo bien.</translation>
    </message>
    <message>
        <source>The one client of the last 90 days went well.</source>
        <translation>Con el único cliente de los últimos 90 días fue todo bien.</translation>
    </message>
    <message>
        <source>There was one client in the last 90 days.</source>
        <translation>Hubo un solo cliente en los últimos 90 días.</translation>
    </message>
    <message>
        <source>{well} of the {all} clients of the last 90 days went well.</source>
        <translation>Con {well} de los {all} clientes de los últimos 90 días fue todo bien.</translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message numerus="yes">
        <source>%n of the {0} clients of the last 90 days had no difficulty.</source>
        <translation>
            <numerusform>%n de los {0} clientes de los últimos 90 días no tuvo ninguna dificultad.</numerusform>
            <numerusform>%n de los {0} clientes de los últimos 90 días no tuvieron ninguna dificultad.</numerusform>
        </translation>
    </message>
    <message>
        <source>For this call: {0}.</source>
        <translation>Para esta llamada: {0}.</translation>
    </message>
</context>
<context>
    <name>RateForm</name>
    <message>
        <source>A rate</source>
        <translation>Un tipo de cambio</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Enter the rate</source>
        <translation>Guardar el cambio</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>One unit is worth</source>
        <translation>Una unidad vale</translation>
    </message>
</context>
<context>
    <name>RatesBox</name>
    <message>
        <source>1 {0} = {1} {2} from {3}</source>
        <translation>1 {0} = {1} {2} desde el {3}</translation>
    </message>
    <message>
        <source>Exchange rates</source>
        <translation>Tipos de cambio</translation>
    </message>
    <message>
        <source>Money in another currency enters sums only at a rate you say here; without one it is shown apart.</source>
        <translation>El dinero en otra moneda solo entra en las sumas al cambio que se indique aquí; sin él, se muestra aparte.</translation>
    </message>
    <message>
        <source>Still without a rate: {0}</source>
        <translation>Aún sin cambio: {0}</translation>
    </message>
</context>
<context>
    <name>ReadThrough</name>
    <message>
        <source>Always: {0}</source>
        <translation>Siempre: {0}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Only what will be in it</source>
        <translation>Solo lo que incluirá</translation>
    </message>
    <message>
        <source>Read through</source>
        <translation>Repasar los textos</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>El texto completo</translation>
    </message>
    <message>
        <source>These texts can be in the report. Only what is ticked will be; agreed steps always are. Read each one as the others will.</source>
        <translation>Estos textos pueden estar en el informe. Solo estará lo que se marque; los pasos acordados están siempre. Conviene leer cada uno como lo leerá la otra parte.</translation>
    </message>
</context>
<context>
    <name>RecallPanel</name>
    <message>
        <source>Agreed: {0}</source>
        <translation>Acordado: {0}</translation>
    </message>
    <message>
        <source>Better not said: {0}</source>
        <translation>Mejor no decir: {0}</translation>
    </message>
    <message>
        <source>Calmed them: {0}</source>
        <translation>Lo que calmó: {0}</translation>
    </message>
    <message>
        <source>For everyone: {0}</source>
        <translation>Para todos: {0}</translation>
    </message>
    <message>
        <source>From the last times</source>
        <translation>De las últimas veces</translation>
    </message>
    <message>
        <source>How much was fair, {0}: {1}</source>
        <translation>Qué parte era justa, {0}: {1}</translation>
    </message>
    <message>
        <source>Learned, {0}: {1}</source>
        <translation>Aprendido, {0}: {1}</translation>
    </message>
    <message>
        <source>Promised, {0}: {1}</source>
        <translation>Prometido, {0}: {1}</translation>
    </message>
    <message>
        <source>Promised: {0}</source>
        <translation>Prometido: {0}</translation>
    </message>
    <message>
        <source>Where it broke, {0}: {1}</source>
        <translation>Dónde falló la comunicación, {0}: {1}</translation>
    </message>
    <message>
        <source>where it broke: {0}</source>
        <translation>dónde falló la comunicación: {0}</translation>
    </message>
</context>
<context>
    <name>Reckoned</name>
    <message>
        <source>8 of 10 cases</source>
        <translation>8 de cada 10 casos</translation>
    </message>
    <message>
        <source>A freed hour is worth, as a share of it</source>
        <translation>Lo que vale una hora libre, como parte de ella</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>Supuesto</translation>
    </message>
    <message>
        <source>Data: grade {0}. It {1}.</source>
        <translation>Datos: nivel {0}. La valoración {1}.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Days between reviews</source>
        <translation>Días entre revisiones</translation>
    </message>
    <message>
        <source>Days looked ahead</source>
        <translation>Días que se miran por delante</translation>
    </message>
    <message>
        <source>Earlier verdicts</source>
        <translation>Valoraciones anteriores</translation>
    </message>
    <message>
        <source>Enter risks</source>
        <translation>Anotar riesgos</translation>
    </message>
    <message>
        <source>Even without paying anything back, going on is worth more than parting now.</source>
        <translation>Aun sin devolver nada, seguir vale más que terminar ahora.</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Previsto</translation>
    </message>
    <message>
        <source>Gain must outweigh loss by</source>
        <translation>La ganancia tiene que superar a la pérdida en</translation>
    </message>
    <message>
        <source>How it began</source>
        <translation>Cómo empezó</translation>
    </message>
    <message>
        <source>How this was reckoned</source>
        <translation>Cómo se ha calculado</translation>
    </message>
    <message>
        <source>Incidents that were, and that are expected</source>
        <translation>Incidencias habidas y las que se esperan</translation>
    </message>
    <message>
        <source>Money paid back</source>
        <translation>Dinero devuelto</translation>
    </message>
    <message>
        <source>My hour earns</source>
        <translation>Mi hora deja</translation>
    </message>
    <message>
        <source>Opens the form; nothing is decided by that.</source>
        <translation>Abre el formulario; con eso no se decide nada.</translation>
    </message>
    <message>
        <source>Parting beats going on as long as less than {0} is paid back; {1} is entered.</source>
        <translation>Terminar sale mejor que seguir mientras se devuelva menos de {0}; hay anotados {1}.</translation>
    </message>
    <message>
        <source>Parting now instead of going on, piece by piece</source>
        <translation>Terminar ahora en lugar de seguir, parte por parte</translation>
    </message>
    <message>
        <source>Parting would still be better with up to {0} paid back; nothing is entered.</source>
        <translation>Terminar saldría mejor incluso devolviendo hasta {0}; no hay nada anotado.</translation>
    </message>
    <message>
        <source>Prepare an ending all the same</source>
        <translation>Preparar el final de todos modos</translation>
    </message>
    <message>
        <source>Risks (a bad review, a lawyer&apos;s letter) are not entered and count as nothing.</source>
        <translation>Los riesgos (una mala reseña, una carta de abogados) no están anotados y cuentan como cero.</translation>
    </message>
    <message>
        <source>Stress counts</source>
        <translation>El desgaste cuenta</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En conjunto</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Way on</source>
        <translation>Camino</translation>
    </message>
    <message>
        <source>What could change this</source>
        <translation>Qué podría cambiarlo</translation>
    </message>
    <message>
        <source>What if …</source>
        <translation>Y si…</translation>
    </message>
    <message>
        <source>What raises it: hours with every incident, what was paid, and how it went, month by month.</source>
        <translation>Lo que lo mejora: horas en cada incidencia, lo pagado y cómo fue, mes a mes.</translation>
    </message>
    <message>
        <source>What was taken as given</source>
        <translation>Lo que se dio por supuesto</translation>
    </message>
    <message>
        <source>break-even</source>
        <translation>punto de equilibrio:</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>anotado:</translation>
    </message>
</context>
<context>
    <name>RememberPage</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Core complaint</source>
        <translation>Queja principal</translation>
    </message>
    <message>
        <source>Hard moments from before, as well as you remember: “about March” is enough. What is empty stays unknown.</source>
        <translation>Momentos duros de antes, tal como se recuerdan: basta «hacia marzo». Lo vacío queda como desconocido.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message numerus="yes">
        <source>Kept: %n incident(s)</source>
        <translation>
            <numerusform>Guardada: %n incidencia</numerusform>
            <numerusform>Guardadas: %n incidencias</numerusform>
        </translation>
    </message>
    <message>
        <source>Time it took</source>
        <translation>Tiempo que llevó</translation>
    </message>
    <message>
        <source>Toll (1 to 5)</source>
        <translation>Desgaste (1 a 5)</translation>
    </message>
    <message>
        <source>What I remember</source>
        <translation>Lo que recuerdo</translation>
    </message>
    <message>
        <source>When (about March)</source>
        <translation>Cuándo (hacia marzo)</translation>
    </message>
    <message>
        <source>Write all lines as one step</source>
        <translation>Guardar todas las líneas en un solo paso</translation>
    </message>
</context>
<context>
    <name>ReplyBox</name>
    <message>
        <source>A short while: {0}</source>
        <translation>Un rato: {0}</translation>
    </message>
    <message>
        <source>Draft a reply</source>
        <translation>Escribir un borrador</translation>
    </message>
    <message>
        <source>Draft another reply</source>
        <translation>Escribir otro borrador</translation>
    </message>
    <message>
        <source>Drop it</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>It stays with the incident, unsent.</source>
        <translation>Se queda con la incidencia, sin enviar.</translation>
    </message>
    <message>
        <source>Marks the draft: something new came since.</source>
        <translation>Marca el borrador: ha llegado algo nuevo.</translation>
    </message>
    <message>
        <source>Monday: {0}</source>
        <translation>El lunes: {0}</translation>
    </message>
    <message>
        <source>Not before {0}</source>
        <translation>No antes de {0}</translation>
    </message>
    <message>
        <source>Pick …</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Release it</source>
        <translation>Dejarla salir</translation>
    </message>
    <message>
        <source>Release it now</source>
        <translation>Dejarla salir ya</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Something new came from them since you wrote this. Read it again first.</source>
        <translation>Ha llegado algo nuevo del cliente desde que se escribió esto. Conviene releerlo antes.</translation>
    </message>
    <message>
        <source>Still to fill in: {0}</source>
        <translation>Queda por rellenar: {0}</translation>
    </message>
    <message>
        <source>The wait is over.</source>
        <translation>La espera ha terminado.</translation>
    </message>
    <message>
        <source>They wrote again</source>
        <translation>Ha vuelto a escribir</translation>
    </message>
    <message>
        <source>Wait until …</source>
        <translation>Esperar hasta…</translation>
    </message>
    <message>
        <source>What I would love to say</source>
        <translation>Lo que me encantaría decir</translation>
    </message>
    <message>
        <source>Why earlier (may stay empty)</source>
        <translation>Por qué antes (puede quedar vacío)</translation>
    </message>
</context>
<context>
    <name>ReplyForm</name>
    <message>
        <source>A short while</source>
        <translation>Un rato</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Draft a reply</source>
        <translation>Escribir un borrador</translation>
    </message>
    <message>
        <source>Edit the reply</source>
        <translation>Editar la respuesta</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>El lunes</translation>
    </message>
    <message>
        <source>No wait</source>
        <translation>Sin espera</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>No antes de</translation>
    </message>
    <message>
        <source>Nothing is sent from here. Ctrl+Enter keeps it; :: finds a phrase.</source>
        <translation>Desde aquí no se envía nada. Ctrl+Intro lo guarda; :: busca una frase.</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>Frases</translation>
    </message>
    <message>
        <source>Pick …</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
</context>
<context>
    <name>ReplyState</name>
    <message>
        <source>draft</source>
        <translation>borrador</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>descartada</translation>
    </message>
    <message>
        <source>released</source>
        <translation>enviada</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>All clients</source>
        <translation>Todos los clientes</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Fit for an archive (PDF/A)</source>
        <translation>Apto para archivo (PDF/A)</translation>
    </message>
    <message>
        <source>For me (each page says Private)</source>
        <translation>Para mí (con «Privado» en cada página)</translation>
    </message>
    <message>
        <source>For others</source>
        <translation>Para otros</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Secciones</translation>
    </message>
    <message numerus="yes">
        <source>Texts that may be shown: %n …</source>
        <translation>
            <numerusform>Texto que se puede mostrar: %n …</numerusform>
            <numerusform>Textos que se pueden mostrar: %n …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDays</name>
    <message>
        <source>Everything, or the report&apos;s usual period</source>
        <translation>Todo, o el periodo habitual del informe</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>From one day to another</source>
        <translation>De un día a otro</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Últimos 3 meses</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>El mes pasado</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>El año pasado</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Este mes</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>client</source>
        <translation>cliente</translation>
    </message>
    <message>
        <source>incidents</source>
        <translation>incidencias</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mes</translation>
    </message>
    <message>
        <source>portfolio</source>
        <translation>cartera</translation>
    </message>
    <message>
        <source>settlement</source>
        <translation>liquidación</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n incident(s) in this log</source>
        <translation>
            <numerusform>%n incidencia en este registro</numerusform>
            <numerusform>%n incidencias en este registro</numerusform>
        </translation>
    </message>
    <message>
        <source>Account kept by {keeper}, not verified. The checksum shows that this copy is unaltered, not that it is true.</source>
        <translation>Relación llevada por {keeper}, sin verificar. La suma de comprobación muestra que esta copia no se ha alterado, no que sea cierta.</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Acordado</translation>
    </message>
    <message>
        <source>Agreed: the client will</source>
        <translation>Acordado: el cliente</translation>
    </message>
    <message>
        <source>Agreed: the keeper will</source>
        <translation>Acordado: quien lleva el diario</translation>
    </message>
    <message>
        <source>All relationships</source>
        <translation>Todas las relaciones</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Balance of money</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturables</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Changed on {when}</source>
        <translation>Cambiado el {when}</translation>
    </message>
    <message>
        <source>Changed on {when}: {fields}</source>
        <translation>Cambiado el {when}: {fields}</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Medio</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Suma de comprobación</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Conceded</source>
        <translation>Concedido</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Core complaint</source>
        <translation>Queja principal</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Plazo</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>Ganado</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Termina el</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Encargo</translation>
    </message>
    <message>
        <source>Engagement {number}</source>
        <translation>Encargo {number}</translation>
    </message>
    <message>
        <source>Everything recorded so far</source>
        <translation>Todo lo anotado hasta ahora</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Horas</translation>
    </message>
    <message>
        <source>Hours delivered</source>
        <translation>Horas entregadas</translation>
    </message>
    <message>
        <source>How much rests on own records</source>
        <translation>Cuánto se apoya en anotaciones propias</translation>
    </message>
    <message>
        <source>How much was fair</source>
        <translation>Cuánto era justo</translation>
    </message>
    <message>
        <source>How serious for the work</source>
        <translation>Gravedad para el trabajo</translation>
    </message>
    <message>
        <source>I wrote or called</source>
        <translation>yo</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>En resumen</translation>
    </message>
    <message>
        <source>Inc.</source>
        <translation>Inc.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidencias</translation>
    </message>
    <message>
        <source>Kept files: {names}</source>
        <translation>Archivos guardados: {names}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Última</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Aprendizaje</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Aprendizajes</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Límite</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Log of incidents</source>
        <translation>Registro de incidencias</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logotipo</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>No clients yet. Add one, or import hours or contacts.</source>
        <translation>Todavía no hay clientes. Se puede añadir uno, o importar horas o contactos.</translation>
    </message>
    <message>
        <source>No incidents in this period.</source>
        <translation>Sin incidencias en este periodo.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nothing has been recorded here yet.</source>
        <translation>Aquí todavía no hay nada anotado.</translation>
    </message>
    <message>
        <source>Nothing was recorded in this month.</source>
        <translation>Este mes no se anotó nada.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>Of them unpaid</source>
        <translation>De ellas, sin cobrar</translation>
    </message>
    <message>
        <source>One client</source>
        <translation>Un cliente</translation>
    </message>
    <message>
        <source>One month</source>
        <translation>Un mes</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Devuelto</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>Por hora</translation>
    </message>
    <message>
        <source>Place, day and signature</source>
        <translation>Lugar, fecha y firma</translation>
    </message>
    <message>
        <source>Private</source>
        <translation>Privado</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Tarifa</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Record {digest}</source>
        <translation>Anotación {digest}</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Anotaciones</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Comunicado</translation>
    </message>
    <message>
        <source>Said back</source>
        <translation>Resumido al cliente</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Liquidación</translation>
    </message>
    <message>
        <source>Settlement with {name}</source>
        <translation>Liquidación con {name}</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Share of the income of 12 months</source>
        <translation>Parte de los ingresos de 12 meses</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Sources: {names}</source>
        <translation>Fuentes: {names}</translation>
    </message>
    <message>
        <source>Spent on</source>
        <translation>Dedicadas a</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Situación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Template, not legal advice. It admits no fault of either side.</source>
        <translation>Plantilla, no es asesoramiento jurídico. No reconoce culpa de ninguna de las partes.</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Agradecimientos</translation>
    </message>
    <message>
        <source>The checksum is taken over the records as they stand in the journal. It shows whether a copy was altered.</source>
        <translation>La suma de comprobación se calcula sobre las anotaciones tal como están en el diario. Muestra si una copia fue alterada.</translation>
    </message>
    <message>
        <source>The client, as noted by the keeper</source>
        <translation>El cliente, según lo anotó quien lleva el diario</translation>
    </message>
    <message>
        <source>The records suggest</source>
        <translation>Las anotaciones sugieren</translation>
    </message>
    <message>
        <source>The twelve months up to this one</source>
        <translation>Los doce meses hasta este</translation>
    </message>
    <message>
        <source>This was noted as abusive.</source>
        <translation>Consta como trato abusivo.</translation>
    </message>
    <message>
        <source>To be paid back</source>
        <translation>A devolver</translation>
    </message>
    <message>
        <source>To close</source>
        <translation>Para terminar</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>En total</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Sin cobrar</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>What I will do</source>
        <translation>Qué haré</translation>
    </message>
    <message>
        <source>What is handed back</source>
        <translation>Lo que se devuelve</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>Lo pendiente</translation>
    </message>
    <message>
        <source>What it took out of me</source>
        <translation>Desgaste</translation>
    </message>
    <message>
        <source>What speaks for parting (+) or going on (−)</source>
        <translation>Qué habla a favor de terminar (+) o de seguir (−)</translation>
    </message>
    <message>
        <source>What the records suggest</source>
        <translation>Lo que sugieren las anotaciones</translation>
    </message>
    <message>
        <source>What they will do</source>
        <translation>Qué hará la otra parte</translation>
    </message>
    <message>
        <source>What turned it</source>
        <translation>Qué la recondujo</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Lo acordado</translation>
    </message>
    <message>
        <source>What was delivered</source>
        <translation>Lo entregado</translation>
    </message>
    <message>
        <source>What was paid</source>
        <translation>Lo pagado</translation>
    </message>
    <message>
        <source>What was wished</source>
        <translation>Qué se pedía</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Where it broke</source>
        <translation>Dónde falló la comunicación</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>Dónde se dijo</translation>
    </message>
    <message>
        <source>Who spoke first</source>
        <translation>Quién habló primero</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Without a client</source>
        <translation>Sin cliente</translation>
    </message>
    <message>
        <source>Words with * are in Latin letters here, because no font on this computer has their own: {words}</source>
        <translation>Las palabras con * están aquí en letras latinas, porque ninguna fuente de este equipo tiene las suyas: {words}</translation>
    </message>
    <message>
        <source>You may end this regardless of the numbers.</source>
        <translation>Se puede terminar sin atender a los números.</translation>
    </message>
    <message>
        <source>about {month}</source>
        <translation>hacia {month}</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>acordado</translation>
    </message>
    <message>
        <source>part {number} of {count}</source>
        <translation>parte {number} de {count}</translation>
    </message>
    <message>
        <source>the person who made it</source>
        <translation>quien la hizo</translation>
    </message>
    <message>
        <source>they wrote or called</source>
        <translation>la otra parte</translation>
    </message>
    <message>
        <source>turned around</source>
        <translation>reconducida</translation>
    </message>
    <message>
        <source>{blank} stands for a character that the fonts of this report do not have: {names}</source>
        <translation>{blank} representa un carácter que las fuentes de este informe no tienen: {names}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>Del {first} al {last}</translation>
    </message>
    <message>
        <source>{money} on {day}</source>
        <translation>{money} el {day}</translation>
    </message>
    <message>
        <source>{part} · page {page} of {pages}</source>
        <translation>{part} · página {page} de {pages}</translation>
    </message>
    <message>
        <source>{period} · made on {day}</source>
        <translation>{period} · hecho el {day}</translation>
    </message>
    <message>
        <source>{rate} an hour</source>
        <translation>{rate} por hora</translation>
    </message>
    <message>
        <source>{share} of the income of the last 12 months came from here: reduce step by step.</source>
        <translation>El {share} de los ingresos de los últimos 12 meses vino de aquí: conviene reducir paso a paso.</translation>
    </message>
    <message>
        <source>{sign}, client</source>
        <translation>{sign}, cliente</translation>
    </message>
    <message>
        <source>{sign}, keeper</source>
        <translation>{sign}, quien lleva el diario</translation>
    </message>
    <message>
        <source>{value} of 5</source>
        <translation>{value} de 5</translation>
    </message>
    <message>
        <source>“…”</source>
        <translation>«…»</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n report(s) written</source>
        <translation>
            <numerusform>%n informe escrito</numerusform>
            <numerusform>%n informes escritos</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a client to see the report.</source>
        <translation>Para ver el informe hay que elegir un cliente.</translation>
    </message>
    <message>
        <source>Folder for the PDFs</source>
        <translation>Carpeta para los PDF</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>One for each client …</source>
        <translation>Uno por cliente…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Imprimir…</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Guardar como PDF…</translation>
    </message>
    <message>
        <source>The pages are being set …</source>
        <translation>Se están componiendo las páginas…</translation>
    </message>
    <message>
        <source>There is no client yet whom a report could be about.</source>
        <translation>Todavía no hay ningún cliente sobre el que hacer un informe.</translation>
    </message>
    <message>
        <source>This is the first of {0} files: a report this long is written in parts.</source>
        <translation>Este es el primero de {0} archivos: un informe tan largo se escribe por partes.</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Usar estos</translation>
    </message>
    <message>
        <source>Write one PDF for each client into a folder</source>
        <translation>Escribir un PDF por cliente en una carpeta</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Escribiendo el informe</translation>
    </message>
    <message>
        <source>Writing the reports</source>
        <translation>Escribiendo los informes</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Escrito: {0}</translation>
    </message>
</context>
<context>
    <name>SaidHow</name>
    <message>
        <source>by e-mail</source>
        <translation>por correo</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>por teléfono</translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation>en una reunión</translation>
    </message>
    <message>
        <source>in the contract</source>
        <translation>en el contrato</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>aún sin decir</translation>
    </message>
</context>
<context>
    <name>SayBack</name>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>I have said it back</source>
        <translation>Ya lo he resumido</translation>
    </message>
    <message>
        <source>Say it back</source>
        <translation>Para resumírselo</translation>
    </message>
</context>
<context>
    <name>ScenePlayer</name>
    <message>
        <source>Back to the scenes</source>
        <translation>Volver a las escenas</translation>
    </message>
    <message>
        <source>From my own past</source>
        <translation>De mi propio pasado</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>I choose this</source>
        <translation>Elijo esto</translation>
    </message>
    <message>
        <source>I would say that</source>
        <translation>Yo diría eso</translation>
    </message>
    <message>
        <source>In this scene you practised:</source>
        <translation>En esta escena se ha practicado:</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Con palabras propias</translation>
    </message>
    <message>
        <source>Nothing here makes it worse.</source>
        <translation>Nada de esto empeora las cosas.</translation>
    </message>
    <message>
        <source>Or in your own words</source>
        <translation>O con palabras propias</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>That was: {0}</source>
        <translation>Eso fue: {0}</translation>
    </message>
    <message>
        <source>The scene comes back soon for another try.</source>
        <translation>La escena vuelve pronto para otro intento.</translation>
    </message>
    <message>
        <source>Try another answer</source>
        <translation>Probar otra respuesta</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings of the work</source>
        <translation>Ajustes del trabajo</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Back up to another folder …</source>
        <translation>Hacer una copia en otra carpeta…</translation>
    </message>
    <message>
        <source>Backed up: {0}</source>
        <translation>Copia hecha: {0}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo la copia</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Folder for the backup</source>
        <translation>Carpeta para la copia</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Ninguna todavía.</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Todavía nada.</translation>
    </message>
    <message>
        <source>Once a day the journal is backed up beside itself; each backup is opened and counted.</source>
        <translation>Una vez al día se hace una copia junto al diario; cada copia se abre y se cuenta.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Show my journal&apos;s folder</source>
        <translation>Mostrar la carpeta de mi diario</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Take back: {0}</source>
        <translation>Deshacer: {0}</translation>
    </message>
    <message>
        <source>The last one: {0}</source>
        <translation>La última: {0}</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>What was done, newest first</source>
        <translation>Lo hecho, de lo más reciente a lo más antiguo</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>como el sistema</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claro</translation>
    </message>
</context>
<context>
    <name>SettleForm</name>
    <message>
        <source>How did it end?</source>
        <translation>¿Cómo terminó?</translation>
    </message>
    <message>
        <source>How much of it was fair</source>
        <translation>Cuánto había de justo</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>La próxima vez</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Darla por resuelta</translation>
    </message>
    <message>
        <source>Turned around: they went away thankful</source>
        <translation>Reconducida: el cliente acabó agradecido</translation>
    </message>
    <message>
        <source>What turned it</source>
        <translation>Qué la recondujo</translation>
    </message>
    <message>
        <source>Where it broke</source>
        <translation>Dónde falló la comunicación</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>aún sin decir</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Work from {since} to {until}</source>
        <translation>Trabajo de {since} a {until}</translation>
    </message>
    <message>
        <source>Work in {month}</source>
        <translation>Trabajo de {month}</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Add a client</source>
        <translation>Añadir un cliente</translation>
    </message>
    <message>
        <source>Bring in hours and contacts</source>
        <translation>Importar horas y contactos</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Moneda</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Here you say in one go what your clients pay. Bring in hours or add a client first.</source>
        <translation>Aquí se dice de una vez lo que paga cada cliente. Antes hay que importar horas o añadir un cliente.</translation>
    </message>
    <message>
        <source>Hours without a fee</source>
        <translation>Horas sin precio</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Guardar</translation>
    </message>
    <message numerus="yes">
        <source>Kept for %n client(s)</source>
        <translation>
            <numerusform>Guardado para %n cliente</numerusform>
            <numerusform>Guardado para %n clientes</numerusform>
        </translation>
    </message>
    <message>
        <source>Known so far</source>
        <translation>Lo que ya se sabe</translation>
    </message>
    <message>
        <source>Or rate per hour</source>
        <translation>O tarifa por hora</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Cobrado</translation>
    </message>
    <message>
        <source>Show all clients</source>
        <translation>Mostrar todos los clientes</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Pendiente</translation>
    </message>
    <message>
        <source>The fee of the work so far, or your rate; what came in; what is still open. Two of them are enough, and any row may stay empty.</source>
        <translation>El precio del trabajo hasta ahora, o la tarifa; lo cobrado; lo pendiente. Bastan dos datos, y cualquier fila puede quedar vacía.</translation>
    </message>
    <message>
        <source>What each client pays</source>
        <translation>Lo que paga cada cliente</translation>
    </message>
    <message>
        <source>Write all rows as one step</source>
        <translation>Guardar todas las filas en un solo paso</translation>
    </message>
    <message>
        <source>agreed {0}</source>
        <translation>acordado: {0}</translation>
    </message>
    <message>
        <source>received {0}</source>
        <translation>cobrado: {0}</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>In a form: close and keep what is typed</source>
        <translation>En un formulario: cerrar y conservar lo escrito</translation>
    </message>
    <message>
        <source>In a form: save</source>
        <translation>En un formulario: guardar</translation>
    </message>
    <message>
        <source>In a list: copy rows</source>
        <translation>En una lista: copiar filas</translation>
    </message>
    <message>
        <source>In a list: open</source>
        <translation>En una lista: abrir</translation>
    </message>
    <message>
        <source>In a long text: save</source>
        <translation>En un texto largo: guardar</translation>
    </message>
    <message>
        <source>In a scale: choose, or clear</source>
        <translation>En una escala: elegir o vaciar</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>SkillLine</name>
    <message>
        <source>I did it</source>
        <translation>Lo hice</translation>
    </message>
    <message>
        <source>Not this time</source>
        <translation>Esta vez no</translation>
    </message>
    <message>
        <source>Picked for the next real call or reply</source>
        <translation>Elegido para la próxima llamada o respuesta real</translation>
    </message>
    <message>
        <source>This time: {0}.</source>
        <translation>Esta vez: {0}.</translation>
    </message>
    <message>
        <source>You wanted to try: {0}.</source>
        <translation>La idea era: {0}.</translation>
    </message>
</context>
<context>
    <name>Skills</name>
    <message>
        <source>find what was fair in it</source>
        <translation>buscar qué había de justo</translation>
    </message>
    <message>
        <source>listen without interrupting</source>
        <translation>escuchar sin interrumpir</translation>
    </message>
    <message>
        <source>not answer in the same tone</source>
        <translation>no responder en el mismo tono</translation>
    </message>
    <message>
        <source>set a limit calmly</source>
        <translation>poner un límite con calma</translation>
    </message>
    <message>
        <source>solve instead of blaming</source>
        <translation>resolver en vez de culpar</translation>
    </message>
    <message>
        <source>sum up before answering</source>
        <translation>resumir antes de responder</translation>
    </message>
    <message>
        <source>wait before replying</source>
        <translation>esperar antes de responder</translation>
    </message>
</context>
<context>
    <name>StakeForm</name>
    <message>
        <source>At stake</source>
        <translation>En juego</translation>
    </message>
    <message>
        <source>What sum is it about?</source>
        <translation>¿De qué importe se trata?</translation>
    </message>
    <message>
        <source>What you would get, or would not have to give, if it went your way. Empty: forget it.</source>
        <translation>Lo que se cobraría, o no habría que dar, si saliera bien. Vacío: olvidarlo.</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>active</source>
        <translation>activo</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Done: {0}</source>
        <translation>Hecho: {0}</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Start or stop the timer (Ctrl+T)</source>
        <translation>Iniciar o parar el cronómetro (Ctrl+T)</translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation>Iniciar el cronómetro</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Cronómetro</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>without a client</source>
        <translation>sin cliente</translation>
    </message>
</context>
<context>
    <name>Stories</name>
    <message>
        <source>It turned with {0}: {1}</source>
        <translation>Se recondujo con {0}: {1}</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>change something on my side</source>
        <translation>cambiar algo por mi parte</translation>
    </message>
    <message>
        <source>finish, then part</source>
        <translation>terminar y despedirse</translation>
    </message>
    <message>
        <source>hand it over</source>
        <translation>traspasar el trabajo</translation>
    </message>
    <message>
        <source>look at price and scope</source>
        <translation>revisar precio y alcance</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>by the hour</source>
        <translation>por horas</translation>
    </message>
    <message>
        <source>fixed fee</source>
        <translation>precio cerrado</translation>
    </message>
    <message>
        <source>quantity × price</source>
        <translation>cantidad × precio</translation>
    </message>
    <message>
        <source>retainer</source>
        <translation>iguala</translation>
    </message>
</context>
<context>
    <name>ThanksForm</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Edit the kind word</source>
        <translation>Editar el agradecimiento</translation>
    </message>
    <message>
        <source>Keep a kind word</source>
        <translation>Guardar un agradecimiento</translation>
    </message>
    <message>
        <source>Their words</source>
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Who said it</source>
        <translation>Quién lo dijo</translation>
    </message>
    <message>
        <source>e-mail, call …</source>
        <translation>correo, llamada…</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>Agreed: {0}</source>
        <translation>Acordado: {0}</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Respuesta</translation>
    </message>
</context>
<context>
    <name>TimerCard</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation>Iniciar el cronómetro</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Parar y guardar</translation>
    </message>
    <message>
        <source>Timer</source>
        <translation>Cronómetro</translation>
    </message>
    <message>
        <source>Undo lets it run on.</source>
        <translation>Con Deshacer sigue en marcha.</translation>
    </message>
    <message>
        <source>without a client</source>
        <translation>sin cliente</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>A call not finished</source>
        <translation>Una llamada sin terminar</translation>
    </message>
    <message>
        <source>A reply to {0} is drafted.</source>
        <translation>Hay un borrador de respuesta para {0}.</translation>
    </message>
    <message>
        <source>Add a client</source>
        <translation>Añadir un cliente</translation>
    </message>
    <message>
        <source>Bring in my hours and contacts</source>
        <translation>Importar mis horas y contactos</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Due {0}: {1}, {2}</source>
        <translation>Entrega {0}: {1}, {2}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>I did it</source>
        <translation>Lo hice</translation>
    </message>
    <message>
        <source>Look at a sample first</source>
        <translation>Ver antes un ejemplo</translation>
    </message>
    <message>
        <source>Look at this tomorrow</source>
        <translation>Mirarlo mañana</translation>
    </message>
    <message>
        <source>Money is counted in {0}. The settings change it.</source>
        <translation>El dinero se cuenta en {0}. Se cambia en los ajustes.</translation>
    </message>
    <message>
        <source>No complaint noted yet.</source>
        <translation>Aún no hay ninguna queja anotada.</translation>
    </message>
    <message>
        <source>No hours, money or messages in the last 90 days.</source>
        <translation>Sin horas, dinero ni mensajes en los últimos 90 días.</translation>
    </message>
    <message>
        <source>No timer is running.</source>
        <translation>No hay ningún cronómetro en marcha.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Promised to {0}, {1}: {2}</source>
        <translation>Prometido a {0}, {1}: {2}</translation>
    </message>
    <message>
        <source>Something new came since.</source>
        <translation>Ha llegado algo nuevo desde entonces.</translation>
    </message>
    <message>
        <source>Start the timer</source>
        <translation>Iniciar el cronómetro</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Sin cerrar</translation>
    </message>
    <message>
        <source>Stop and keep</source>
        <translation>Parar y guardar</translation>
    </message>
    <message>
        <source>The reply to {0} may go out.</source>
        <translation>La respuesta a {0} ya puede salir.</translation>
    </message>
    <message>
        <source>The reply to {0} waits until {1}.</source>
        <translation>La respuesta a {0} espera hasta {1}.</translation>
    </message>
    <message>
        <source>The timer runs for {0}, since {1}</source>
        <translation>Cronómetro en marcha con {0} desde {1}</translation>
    </message>
    <message>
        <source>This journal shows which relationships go well, which cost more than they bring, and why. It starts with what you already have: hours, contacts, payments.</source>
        <translation>Este diario muestra qué relaciones van bien, cuáles cuestan más de lo que aportan, y por qué. Empieza con lo que ya hay: horas, contactos, pagos.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Today in a real call: {0}</source>
        <translation>Hoy, en una llamada real: {0}</translation>
    </message>
    <message>
        <source>Today: {0} · this week: {1}</source>
        <translation>Hoy: {0} · esta semana: {1}</translation>
    </message>
    <message>
        <source>Waiting, promised, due</source>
        <translation>En espera, prometido, por entregar</translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation>Merece un vistazo</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada aún</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>desde {0}</translation>
    </message>
    <message>
        <source>without a client</source>
        <translation>sin cliente</translation>
    </message>
</context>
<context>
    <name>Tone</name>
    <message>
        <source>A bare no</source>
        <translation>Un no a secas</translation>
    </message>
    <message>
        <source>Always and never</source>
        <translation>Siempre y nunca</translation>
    </message>
    <message>
        <source>Blame</source>
        <translation>Reproche</translation>
    </message>
    <message>
        <source>Denying at once</source>
        <translation>Negar de entrada</translation>
    </message>
    <message>
        <source>Heated words</source>
        <translation>Palabras acaloradas</translation>
    </message>
    <message>
        <source>Hostile words</source>
        <translation>Palabras hostiles</translation>
    </message>
    <message>
        <source>Sarcasm</source>
        <translation>Sarcasmo</translation>
    </message>
    <message>
        <source>Shouting</source>
        <translation>Gritos</translation>
    </message>
    <message>
        <source>Talking down</source>
        <translation>Condescendencia</translation>
    </message>
    <message>
        <source>Threats and ultimatums</source>
        <translation>Amenazas y ultimátums</translation>
    </message>
    <message>
        <source>Veiled blame</source>
        <translation>Reproche velado</translation>
    </message>
</context>
<context>
    <name>ToneNotice</name>
    <message numerus="yes">
        <source>%n more remarks</source>
        <translation>
            <numerusform>%n observación más</numerusform>
            <numerusform>%n observaciones más</numerusform>
        </translation>
    </message>
    <message>
        <source>Calmer: {0}</source>
        <translation>Con más calma: {0}</translation>
    </message>
    <message>
        <source>Ctrl+J takes them too.</source>
        <translation>También con Ctrl+J.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Do not remark on this</source>
        <translation>No señalar esto</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Ocultar los detalles</translation>
    </message>
    <message>
        <source>Switches off: {0}. The settings switch it on again.</source>
        <translation>Se apaga: {0}. En los ajustes se vuelve a encender.</translation>
    </message>
    <message>
        <source>Take the calmer words</source>
        <translation>Usar las palabras con más calma</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Tono</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Duration, client, note; Enter keeps it (Ctrl+L)</source>
        <translation>Duración, cliente, nota; Intro lo guarda (Ctrl+L)</translation>
    </message>
    <message>
        <source>Hours in one line: 1h30 Rossi logo, yesterday 45m Pérez call</source>
        <translation>Horas en una línea: 1h30 Rossi logo, ayer 45m Pérez llamada</translation>
    </message>
    <message>
        <source>Quick line for hours</source>
        <translation>Línea rápida de horas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Search the journal (Ctrl+F)</source>
        <translation>Buscar en el diario (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>Tornado</name>
    <message>
        <source>In bold: what could turn it round.</source>
        <translation>En negrita: lo que podría cambiar el resultado.</translation>
    </message>
    <message>
        <source>What could change this</source>
        <translation>Qué podría cambiarlo</translation>
    </message>
    <message>
        <source>What parting is worth more than going on, between the ends of each input. Left of zero going on is better.</source>
        <translation>Cuánto más vale terminar que seguir, entre los extremos de cada dato. A la izquierda del cero es mejor seguir.</translation>
    </message>
</context>
<context>
    <name>TruthForm</name>
    <message>
        <source>A lesson for all clients</source>
        <translation>Una lección para todos los clientes</translation>
    </message>
    <message>
        <source>An apology for</source>
        <translation>Una disculpa por</translation>
    </message>
    <message>
        <source>Before it goes out: was something in it fair?</source>
        <translation>Antes de que salga: ¿había algo de justo en la queja?</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>How I put it right</source>
        <translation>Cómo lo arreglo</translation>
    </message>
    <message>
        <source>How much of it was fair</source>
        <translation>Qué parte era justa</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>La próxima vez</translation>
    </message>
    <message>
        <source>Put this first in the reply</source>
        <translation>Ponerlo al principio de la respuesta</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>What I owe</source>
        <translation>Lo que debo</translation>
    </message>
    <message>
        <source>What not to say next time</source>
        <translation>Lo que mejor no decir la próxima vez</translation>
    </message>
    <message>
        <source>What was fair in it, in one sentence</source>
        <translation>Lo que había de justo, en una frase</translation>
    </message>
    <message>
        <source>Where it broke</source>
        <translation>Dónde falló la comunicación</translation>
    </message>
    <message>
        <source>not said yet</source>
        <translation>aún sin decir</translation>
    </message>
</context>
<context>
    <name>TurnPanel</name>
    <message>
        <source>By when</source>
        <translation>Para cuándo</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Core complaint</source>
        <translation>Queja principal</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>It was at another time</source>
        <translation>Fue en otro momento</translation>
    </message>
    <message>
        <source>Minutes it took</source>
        <translation>Minutos que llevó</translation>
    </message>
    <message>
        <source>Phrases for a call</source>
        <translation>Frases para una llamada</translation>
    </message>
    <message>
        <source>Said back to them</source>
        <translation>Resumido al cliente</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>What I will do</source>
        <translation>Qué haré</translation>
    </message>
    <message>
        <source>What it causes them</source>
        <translation>Qué le supone</translation>
    </message>
    <message>
        <source>What they will do</source>
        <translation>Qué hará</translation>
    </message>
    <message>
        <source>What they wish for</source>
        <translation>Qué desea</translation>
    </message>
    <message>
        <source>Whose call was it?</source>
        <translation>¿De quién era la llamada?</translation>
    </message>
</context>
<context>
    <name>UnsentPage</name>
    <message>
        <source>Destroy it now</source>
        <translation>Destruirlo ahora</translation>
    </message>
    <message>
        <source>It was to be kept. It cannot be copied, sent, searched or exported.</source>
        <translation>Se quiso conservar. No se puede copiar, enviar, buscar ni exportar.</translation>
    </message>
    <message>
        <source>Keep it when the wait is over</source>
        <translation>Conservarlo cuando acabe la espera</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>What I would love to say</source>
        <translation>Lo que me encantaría decir</translation>
    </message>
    <message>
        <source>Write it as it comes. It cannot be copied, sent, searched or exported, and it is destroyed when the wait is over.</source>
        <translation>Escrito tal como salga. No se puede copiar, enviar, buscar ni exportar, y se destruye cuando acaba la espera.</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>A reply is still waiting. There is a suggestion; look at it tomorrow, with a cooler head.</source>
        <translation>Aún hay una respuesta en espera. Hay una sugerencia; mejor mirarla mañana, con la cabeza más fría.</translation>
    </message>
    <message>
        <source>An incident was marked as abuse. You may end this regardless of the numbers.</source>
        <translation>Una incidencia se marcó como abuso. Se puede terminar sin mirar los números.</translation>
    </message>
    <message>
        <source>Before deciding: does a contract bind you? Is there a notice period, a deposit, data to return?</source>
        <translation>Antes de decidir: ¿hay un contrato que obligue? ¿Un preaviso, una fianza, datos que devolver?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>I decide otherwise</source>
        <translation>Decido otra cosa</translation>
    </message>
    <message>
        <source>Open client</source>
        <translation>Abrir el cliente</translation>
    </message>
    <message>
        <source>Share of your income in the last 12 months: {0}</source>
        <translation>Parte de los ingresos de los últimos 12 meses: {0}</translation>
    </message>
    <message>
        <source>Show it now</source>
        <translation>Mostrarla ahora</translation>
    </message>
    <message>
        <source>Something happened within the last day. There is a suggestion; look at it tomorrow.</source>
        <translation>Algo ha pasado en el último día. Hay una sugerencia; mejor mirarla mañana.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Deshacerlo</translation>
    </message>
    <message>
        <source>This client is {0} of your income of the last 12 months: reduce step by step.</source>
        <translation>Este cliente supone el {0} de los ingresos de los últimos 12 meses: conviene reducir paso a paso.</translation>
    </message>
    <message>
        <source>Tick: what to expect. Thick: 8 of 10 cases. Thin: 9 of 10.</source>
        <translation>Marca: lo previsto. Gruesa: 8 de cada 10 casos. Fina: 9 de cada 10.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>What each way is worth from today</source>
        <translation>Lo que vale cada camino desde hoy</translation>
    </message>
    <message>
        <source>You decided otherwise on {0}; much has changed since.</source>
        <translation>El {0} se decidió otra cosa; desde entonces ha cambiado mucho.</translation>
    </message>
    <message>
        <source>You decided otherwise on {0}; that time is over.</source>
        <translation>El {0} se decidió otra cosa; ese plazo ha pasado.</translation>
    </message>
    <message>
        <source>You decided otherwise until {0}: {1}</source>
        <translation>Se decidió otra cosa hasta el {0}: {1}</translation>
    </message>
</context>
<context>
    <name>VerdictState</name>
    <message>
        <source>a limit may help</source>
        <translation>un límite puede ayudar</translation>
    </message>
    <message>
        <source>ending may cost less</source>
        <translation>terminar puede costar menos</translation>
    </message>
    <message>
        <source>going well</source>
        <translation>va bien</translation>
    </message>
    <message>
        <source>keep an eye on it</source>
        <translation>conviene seguirlo de cerca</translation>
    </message>
    <message>
        <source>too early to say</source>
        <translation>aún es pronto</translation>
    </message>
</context>
<context>
    <name>Verdicts</name>
    <message>
        <source>Enter the exchange rate</source>
        <translation>Indicar el tipo de cambio</translation>
    </message>
    <message>
        <source>Further work that will not come</source>
        <translation>Trabajo futuro que no llegará</translation>
    </message>
    <message>
        <source>Hours until it is done</source>
        <translation>Horas hasta terminarlo</translation>
    </message>
    <message>
        <source>How much is paid back</source>
        <translation>Cuánto se devuelve</translation>
    </message>
    <message>
        <source>How much more work comes</source>
        <translation>Cuánto trabajo más llegará</translation>
    </message>
    <message>
        <source>How much stress counts</source>
        <translation>Cuánto cuenta el desgaste</translation>
    </message>
    <message>
        <source>How often incidents come</source>
        <translation>Con qué frecuencia hay incidencias</translation>
    </message>
    <message>
        <source>Incidents that will not happen</source>
        <translation>Incidencias que no ocurrirán</translation>
    </message>
    <message>
        <source>Log hours or an incident</source>
        <translation>Registrar horas o una incidencia</translation>
    </message>
    <message>
        <source>Log the next incident</source>
        <translation>Registrar la próxima incidencia</translation>
    </message>
    <message>
        <source>Look at price and scope</source>
        <translation>Revisar precio y alcance</translation>
    </message>
    <message>
        <source>Look for somebody to hand it to</source>
        <translation>Buscar a quién traspasarlo</translation>
    </message>
    <message>
        <source>Money paid back</source>
        <translation>Dinero devuelto</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Nada que decidir</translation>
    </message>
    <message>
        <source>Offer part of the money back</source>
        <translation>Ofrecer devolver una parte</translation>
    </message>
    <message>
        <source>Open work not done and not paid</source>
        <translation>Trabajo pendiente, sin hacer y sin cobrar</translation>
    </message>
    <message>
        <source>Plan how to finish and part</source>
        <translation>Planear cómo terminar y despedirse</translation>
    </message>
    <message>
        <source>Say what my hour is worth</source>
        <translation>Decir lo que vale mi hora</translation>
    </message>
    <message>
        <source>Say what this client pays</source>
        <translation>Decir lo que paga este cliente</translation>
    </message>
    <message>
        <source>Set a limit</source>
        <translation>Poner un límite</translation>
    </message>
    <message>
        <source>The effort and risk of ending</source>
        <translation>El esfuerzo y el riesgo de terminar</translation>
    </message>
    <message>
        <source>The risk of going on</source>
        <translation>El riesgo de seguir</translation>
    </message>
    <message>
        <source>The risks entered</source>
        <translation>Los riesgos anotados</translation>
    </message>
    <message>
        <source>Think it over, then prepare the ending</source>
        <translation>Pensarlo con calma y preparar el final</translation>
    </message>
    <message>
        <source>Unpaid hours that will not be needed</source>
        <translation>Horas sin cobrar que no harán falta</translation>
    </message>
    <message>
        <source>What an incident costs</source>
        <translation>Lo que cuesta una incidencia</translation>
    </message>
    <message>
        <source>What my hour is worth</source>
        <translation>Lo que vale mi hora</translation>
    </message>
    <message>
        <source>Whether open money is paid</source>
        <translation>Si se cobra lo pendiente</translation>
    </message>
    <message>
        <source>Write down what I will change</source>
        <translation>Anotar lo que voy a cambiar</translation>
    </message>
    <message>
        <source>rests mostly on general settings</source>
        <translation>se apoya sobre todo en ajustes generales</translation>
    </message>
    <message>
        <source>rests mostly on this client&apos;s own records</source>
        <translation>se apoya sobre todo en los registros de este cliente</translation>
    </message>
    <message>
        <source>rests on this client&apos;s own records</source>
        <translation>se apoya en los registros de este cliente</translation>
    </message>
    <message>
        <source>rests partly on your other clients and on general settings</source>
        <translation>se apoya en parte en los demás clientes y en ajustes generales</translation>
    </message>
</context>
<context>
    <name>VerdictsPage</name>
    <message>
        <source>Add a client</source>
        <translation>Añadir un cliente</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Decided otherwise</source>
        <translation>Decidido otra cosa</translation>
    </message>
    <message>
        <source>Here the journal says what the records suggest for each client, and why. It needs clients with hours, money or incidents.</source>
        <translation>Aquí el diario dice qué sugieren los registros sobre cada cliente, y por qué. Necesita clientes con horas, dinero o incidencias.</translation>
    </message>
    <message>
        <source>Say in the settings what your hour earns, and the sums can be made.</source>
        <translation>Con lo que deja una hora, puesto en los ajustes, se pueden hacer las cuentas.</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Sugerencia</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Valoraciones</translation>
    </message>
    <message>
        <source>Weigh again</source>
        <translation>Volver a valorar</translation>
    </message>
    <message>
        <source>Weigh every client again now</source>
        <translation>Volver a valorar ahora a todos los clientes</translation>
    </message>
    <message>
        <source>Weighing the relationships</source>
        <translation>Valorando las relaciones</translation>
    </message>
    <message>
        <source>Weighing the relationships …</source>
        <translation>Valorando las relaciones…</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>{0} of {1} clients had no incident in the last 90 days.</source>
        <translation>{0} de {1} clientes no tuvieron incidencias en los últimos 90 días.</translation>
    </message>
</context>
<context>
    <name>WaitWatch</name>
    <message>
        <source>A wait is over. The reply can be looked at again.</source>
        <translation>Ha terminado una espera. Ya se puede volver a leer la respuesta.</translation>
    </message>
</context>
<context>
    <name>WeekStrip</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>La semana</translation>
    </message>
</context>
<context>
    <name>Weigher</name>
    <message>
        <source>Weighing the relationships</source>
        <translation>Valorando las relaciones</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>Ask for a higher price</source>
        <translation>Pedir un precio más alto</translation>
    </message>
    <message>
        <source>Back to what is recorded</source>
        <translation>Volver a lo registrado</translation>
    </message>
    <message>
        <source>Chance of a bad review after parting</source>
        <translation>Probabilidad de una mala reseña al terminar</translation>
    </message>
    <message>
        <source>Chance that it works out</source>
        <translation>Probabilidad de que funcione</translation>
    </message>
    <message>
        <source>Chance that they accept</source>
        <translation>Probabilidad de que acepte</translation>
    </message>
    <message>
        <source>Chance that they leave</source>
        <translation>Probabilidad de que se vaya</translation>
    </message>
    <message>
        <source>Change something on my side</source>
        <translation>Cambiar algo por mi parte</translation>
    </message>
    <message>
        <source>Hand the work over to somebody</source>
        <translation>Traspasar el trabajo a alguien</translation>
    </message>
    <message>
        <source>Hours of work still to do</source>
        <translation>Horas de trabajo pendientes</translation>
    </message>
    <message>
        <source>How much stress counts</source>
        <translation>Cuánto cuenta el desgaste</translation>
    </message>
    <message>
        <source>Incidents a limit would stop</source>
        <translation>Incidencias que evitaría un límite</translation>
    </message>
    <message>
        <source>Incidents it would avoid</source>
        <translation>Incidencias que evitaría</translation>
    </message>
    <message>
        <source>Keep these figures</source>
        <translation>Guardar estas cifras</translation>
    </message>
    <message>
        <source>Kept. Undo takes it back.</source>
        <translation>Guardado. Se puede deshacer.</translation>
    </message>
    <message>
        <source>More ways to compare</source>
        <translation>Más caminos que comparar</translation>
    </message>
    <message>
        <source>Move a slider and see. Nothing is stored until you keep it.</source>
        <translation>Basta mover un control y mirar. No se guarda nada sin pedirlo.</translation>
    </message>
    <message>
        <source>My share of the open fee</source>
        <translation>Mi parte de lo pendiente</translation>
    </message>
    <message>
        <source>Offer part of the money back and part</source>
        <translation>Ofrecer devolver una parte y terminar</translation>
    </message>
    <message>
        <source>Paid back if it ends</source>
        <translation>Devolución si termina</translation>
    </message>
    <message>
        <source>Parting now instead of going on: {0}. Parting is better below {1} paid back.</source>
        <translation>Terminar ahora en lugar de seguir: {0}. Terminar sale mejor si se devuelve menos de {1}.</translation>
    </message>
    <message>
        <source>Raise by</source>
        <translation>Subir un</translation>
    </message>
    <message>
        <source>Share offered</source>
        <translation>Parte que se ofrece</translation>
    </message>
    <message>
        <source>Still: {0}</source>
        <translation>Sigue igual: {0}</translation>
    </message>
    <message>
        <source>Stores what was moved: with the open work, the client and the settings. One step.</source>
        <translation>Guarda lo movido: en el encargo, el cliente y los ajustes. En un solo paso.</translation>
    </message>
    <message>
        <source>What a bad review would cost</source>
        <translation>Lo que costaría una mala reseña</translation>
    </message>
    <message>
        <source>What each way would be worth</source>
        <translation>Lo que valdría cada camino</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Y si…</translation>
    </message>
    <message>
        <source>What my hour earns</source>
        <translation>Lo que deja mi hora</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>{0} (as recorded: {1})</source>
        <translation>{0} (según lo registrado: {1})</translation>
    </message>
</context>
<context>
    <name>WorkForm</name>
    <message>
        <source>A suggestion to end is</source>
        <translation>Una sugerencia de terminar es</translation>
    </message>
    <message>
        <source>Ask what an incident took out of me</source>
        <translation>Preguntar por el desgaste de cada incidencia</translation>
    </message>
    <message>
        <source>Currency of the journal</source>
        <translation>Moneda del diario</translation>
    </message>
    <message>
        <source>Footer of reports</source>
        <translation>Pie de los informes</translation>
    </message>
    <message>
        <source>Kept, from now on</source>
        <translation>Guardado, vale desde ahora</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Volver a mirar</translation>
    </message>
    <message>
        <source>Look ahead</source>
        <translation>Mirar por delante</translation>
    </message>
    <message>
        <source>My business</source>
        <translation>Mi negocio</translation>
    </message>
    <message>
        <source>My name, as reports print it</source>
        <translation>Mi nombre, como sale en los informes</translation>
    </message>
    <message>
        <source>Of an hour set free, paid work fills again</source>
        <translation>De una hora que queda libre, se vuelve a llenar con trabajo cobrado</translation>
    </message>
    <message>
        <source>On a good day, for work that is paid. Never zero.</source>
        <translation>En un buen día, por trabajo que se cobra. Nunca cero.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Reports and letters</source>
        <translation>Informes y cartas</translation>
    </message>
    <message>
        <source>Show four charts over Today</source>
        <translation>Mostrar cuatro gráficos en Hoy</translation>
    </message>
    <message>
        <source>Spanish phrases address people as</source>
        <translation>Tratamiento en las frases en español</translation>
    </message>
    <message>
        <source>Stress counts</source>
        <translation>El desgaste cuenta</translation>
    </message>
    <message>
        <source>Three letters, such as EUR or COP.</source>
        <translation>Tres letras, como EUR o COP.</translation>
    </message>
    <message>
        <source>What an hour of mine earns</source>
        <translation>Lo que deja una hora mía</translation>
    </message>
    <message>
        <source>What decides the sums</source>
        <translation>Lo que decide las cuentas</translation>
    </message>
    <message>
        <source>Your records suggest about {0}: the middle of your clients, every hour counted.</source>
        <translation>Los registros sugieren unos {0}: el cliente mediano, contando todas las horas.</translation>
    </message>
    <message>
        <source>a third</source>
        <translation>un tercio</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>un año</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>audaz</translation>
    </message>
    <message>
        <source>cautious</source>
        <translation>prudente</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>cada mes</translation>
    </message>
    <message>
        <source>every three months</source>
        <translation>cada tres meses</translation>
    </message>
    <message>
        <source>every two weeks</source>
        <translation>cada dos semanas</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>cada semana</translation>
    </message>
    <message>
        <source>fully</source>
        <translation>del todo</translation>
    </message>
    <message>
        <source>half</source>
        <translation>a medias</translation>
    </message>
    <message>
        <source>half a year</source>
        <translation>medio año</translation>
    </message>
    <message>
        <source>nearly all</source>
        <translation>casi toda</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>rather more than half</source>
        <translation>algo más de la mitad</translation>
    </message>
    <message>
        <source>twice</source>
        <translation>el doble</translation>
    </message>
    <message>
        <source>two years</source>
        <translation>dos años</translation>
    </message>
</context>
<context>
    <name>Workings</name>
    <message>
        <source>Backed up, opened and counted: {0}</source>
        <translation>Copia hecha, abierta y contada: {0}</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Haciendo la copia</translation>
    </message>
    <message>
        <source>Making the page</source>
        <translation>Preparando la hoja</translation>
    </message>
    <message>
        <source>Which one is meant? {0}</source>
        <translation>¿Cuál de ellos? {0}</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Guardado: {0}</translation>
    </message>
    <message>
        <source>without a client</source>
        <translation>sin cliente</translation>
    </message>
    <message>
        <source>{0} for {1}, {2}</source>
        <translation>{0} para {1}, {2}</translation>
    </message>
</context>
</TS>
