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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {whole} went into delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication took {part} of {whole} in {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict took {part} of {whole} in {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every hour was billable: {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hours in this period yet. Log some, or import them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rework took {part} of {whole} in {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You worked {part} of {whole}</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>communication</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on as now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand the work over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not noted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing broke</source>
        <translation>no falló nada</translation>
    </message>
    <message>
        <source>pay back and part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pay back part and part</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tone</source>
        <translation>tono</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {part} of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of the hours were unpaid: {part} of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{whole}, {unpaid} unpaid</source>
        <translation type="unfinished"></translation>
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
