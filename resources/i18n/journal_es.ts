<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
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
    <name>Charts</name>
    <message>
        <source>Admin took {part} of {whole} in {month}</source>
        <translation>La gestión se llevó {part} de {whole} en {month}</translation>
    </message>
    <message>
        <source>All {whole} went into delivery</source>
        <translation>Todo el tiempo, {whole}, fue de producción</translation>
    </message>
    <message>
        <source>Billable</source>
        <translation>Facturable</translation>
    </message>
    <message>
        <source>Communication took {part} of {whole} in {month}</source>
        <translation>La comunicación se llevó {part} de {whole} en {month}</translation>
    </message>
    <message>
        <source>Conflict took {part} of {whole} in {month}</source>
        <translation>El conflicto se llevó {part} de {whole} en {month}</translation>
    </message>
    <message>
        <source>Every hour was billable: {whole}</source>
        <translation>Todas las horas fueron facturables: {whole}</translation>
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
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Rework took {part} of {whole} in {month}</source>
        <translation>El retrabajo se llevó {part} de {whole} en {month}</translation>
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
        <source>Unpaid share</source>
        <translation>Parte sin cobrar</translation>
    </message>
    <message>
        <source>You worked {part} of {whole}</source>
        <translation>{part} de {whole} son trabajo propio</translation>
    </message>
    <message>
        <source>a bad day</source>
        <translation>un mal día</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>gestión</translation>
    </message>
    <message>
        <source>billable</source>
        <translation>facturables</translation>
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
        <source>deadline</source>
        <translation>plazo</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>producción</translation>
    </message>
    <message>
        <source>expectations</source>
        <translation>expectativas</translation>
    </message>
    <message>
        <source>finish, then part</source>
        <translation>terminar y despedirse</translation>
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
        <source>nothing broke</source>
        <translation>no falló nada</translation>
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
        <source>price</source>
        <translation>precio</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>calidad</translation>
    </message>
    <message>
        <source>raise the price</source>
        <translation>subir el precio</translation>
    </message>
    <message>
        <source>rework</source>
        <translation>retrabajo</translation>
    </message>
    <message>
        <source>scope</source>
        <translation>alcance</translation>
    </message>
    <message>
        <source>set a limit</source>
        <translation>poner un límite</translation>
    </message>
    <message>
        <source>tone</source>
        <translation>tono</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>sin cobrar</translation>
    </message>
    <message>
        <source>you</source>
        <translation>yo</translation>
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
    <name>Cli</name>
    <message>
        <source>A private journal of your client relationships. Without a command it opens the window.</source>
        <translation>Un diario privado de las relaciones con los clientes. Sin orden, abre la ventana.</translation>
    </message>
    <message>
        <source>ACTION</source>
        <translation>ACCIÓN</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>ORDEN</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Interrumpido. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>There was not enough memory for this. Nothing was changed.</source>
        <translation>No hay memoria suficiente para esto. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours ({kind} at {where}). The journal is as it was.</source>
        <translation>Es un fallo del programa, no de quien lo usa ({kind} en {where}). El diario está como estaba.</translation>
    </message>
    <message>
        <source>a file holding the passphrase of the journal (or CLIENT_JOURNAL_PASSPHRASE)</source>
        <translation>un archivo con la contraseña del diario (o CLIENT_JOURNAL_PASSPHRASE)</translation>
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
        <source>change or delete an incident</source>
        <translation>cambiar o borrar una incidencia</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>órdenes</translation>
    </message>
    <message>
        <source>draw a chart into a file</source>
        <translation>dibujar un gráfico en un archivo</translation>
    </message>
    <message>
        <source>keep a kind word from a client</source>
        <translation>guardar un agradecimiento de un cliente</translation>
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
        <source>log an incident, hours or money</source>
        <translation>registrar una incidencia, horas o dinero</translation>
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
        <source>not understood: {what}</source>
        <translation>no se entiende: {what}</translation>
    </message>
    <message>
        <source>note a limit set with a client</source>
        <translation>anotar un límite puesto a un cliente</translation>
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
        <source>print the version and leave</source>
        <translation>mostrar la versión y salir</translation>
    </message>
    <message>
        <source>put a backup in the journal&apos;s place</source>
        <translation>poner una copia de seguridad en lugar del diario</translation>
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
        <source>show this help and leave</source>
        <translation>mostrar esta ayuda y salir</translation>
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
        <source>take in hours, people or money from files</source>
        <translation>importar horas, personas o dinero de archivos</translation>
    </message>
    <message>
        <source>take the last action back</source>
        <translation>deshacer la última acción</translation>
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
        <source>usage:</source>
        <translation>uso:</translation>
    </message>
    <message>
        <source>what each relationship costs and is worth</source>
        <translation>lo que cuesta y lo que vale cada relación</translation>
    </message>
    <message>
        <source>what it needs</source>
        <translation>lo que necesita</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>qué hacer</translation>
    </message>
    <message>
        <source>what was agreed with a client</source>
        <translation>lo acordado con un cliente</translation>
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
        <source>{file}: {reason}. Nothing was changed.</source>
        <translation>{file}: {reason}. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>{reason}. Nothing was changed.</source>
        <translation>{reason}. No se ha cambiado nada.</translation>
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
        <source>name</source>
        <translation>nombre</translation>
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
        <source>received</source>
        <translation>cobrado</translation>
    </message>
    <message>
        <source>refundable</source>
        <translation>reembolsable</translation>
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
        <source>change setting</source>
        <translation>cambio de ajuste</translation>
    </message>
    <message>
        <source>close client</source>
        <translation>cierre de cliente</translation>
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
        <source>fill in the sheet</source>
        <translation>relleno de la hoja</translation>
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
        <source>keep verdicts</source>
        <translation>guardado de valoraciones</translation>
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
        <source>make sample journal</source>
        <translation>diario de ejemplo</translation>
    </message>
    <message>
        <source>merge clients</source>
        <translation>unión de clientes</translation>
    </message>
    <message>
        <source>pause client</source>
        <translation>pausa de cliente</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>rehacer</translation>
    </message>
    <message>
        <source>release reply</source>
        <translation>envío de respuesta</translation>
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
        <source>No timer is running.</source>
        <translation>No hay ningún cronómetro en marcha.</translation>
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
        <source>The time zone “{zone}” is not known. Write it like Europe/Madrid.</source>
        <translation>La zona horaria «{zone}» no se conoce. Se escribe como Europe/Madrid.</translation>
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
        <source>This reply has already been released. Nothing was changed.</source>
        <translation>Esta respuesta ya se envió. No se ha cambiado nada.</translation>
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
        <source>This table is not one the journal knows ({found}). Say what each column holds.</source>
        <translation>El diario no conoce esta tabla ({found}). Hay que decir qué contiene cada columna.</translation>
    </message>
    <message>
        <source>This table is not one the journal knows. Say what each column holds.</source>
        <translation>El diario no conoce esta tabla. Hay que decir qué contiene cada columna.</translation>
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
        <source>{count} rows cannot be read, so nothing was imported. Mend them, or use --skip-bad.</source>
        <translation>Hay filas que no se pueden leer ({count}) y no se ha importado nada. Se pueden corregir o saltar con --skip-bad.</translation>
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
        <source>{file} is empty. Export it again, then try once more.</source>
        <translation>{file} está vacío. Hay que volver a exportarlo y probar otra vez.</translation>
    </message>
    <message>
        <source>{file} is not a text file. Export the data as CSV or vCard.</source>
        <translation>{file} no es un archivo de texto. Hay que exportar los datos como CSV o vCard.</translation>
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
</TS>
