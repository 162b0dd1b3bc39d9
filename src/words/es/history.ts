import type { history as en } from '../en/history.ts';

/** The past sessions, in Spanish: calendar, list, trends, weeks, and the user's own data. */
export const history: Readonly<Record<keyof typeof en, string>> = {
  'history.back': 'Volver a tus sesiones',
  'history.loading': 'Un momento.',
  'history.empty': 'Todavía no hay sesiones. Haz una serie ante la cámara y aparecerá aquí.',
  'history.empty-more':
    'Cada sesión se guarda en este dispositivo: qué contó y por qué, cuánto aguantaste y qué puedes mejorar. A partir de la segunda ves cómo progresas.',
  'history.begin': 'Empezar la primera sesión',
  'history.damaged':
    '{count, plural, one {# sesión no se puede leer. Las demás están bien.} other {# sesiones no se pueden leer. Las demás están bien.}}',
  'history.again': 'Reintentar',

  'history.no-zone':
    '{count, plural, one {# sesión viene de un archivo antiguo sin zona horaria. Su fecha y hora se muestran según {zone}.} other {# sesiones vienen de un archivo antiguo sin zona horaria. Sus fechas y horas se muestran según {zone}.}}',
  'history.no-zone-where': '¿Dónde estabas entonces?',
  'history.no-zone-set': 'Usar esta zona horaria',

  'history.calendar': 'Calendario',
  'history.month-before': 'Mes anterior',
  'history.month-after': 'Mes siguiente',
  'history.day-sessions': '{day}: {sessions}',
  'history.sessions': '{count, plural, one {# sesión} other {# sesiones}}',
  'history.all-days': 'Mostrar todos los días',
  'history.more': 'Mostrar más',
  'history.from-video': 'de un vídeo',
  'history.from-trace': 'de un archivo de puntos',
  'history.source-camera': 'cámara',
  'history.source-video': 'un vídeo',
  'history.source-trace': 'un archivo de puntos',
  'history.sets': '{count, plural, one {# serie} other {# series}}',
  'history.at': '{time} h',
  'history.minutes': '{minutes} min',
  'history.nothing-counted': 'nada contado',
  'history.score': 'Nota',
  'history.ended-done': 'terminada',
  'history.ended-ended': 'acabada antes de tiempo',
  'history.ended-hurt': 'parada por dolor',
  'history.ended-cut': 'interrumpida',

  'history.weeks': 'Tus semanas',
  'history.weeks-kept': '{kept} de las últimas {weeks} semanas fueron según el plan.',
  'history.weeks-unplanned': 'Elige tus días en el plan para ver aquí qué semanas fueron según lo previsto.',
  'history.weeks-finished': 'Solo cuentan los entrenos terminados.',
  'history.week-unfinished': '{count} sin terminar',
  'history.week-of': '{from} – {to}',
  'history.week-count': '{done} de {planned}',
  'history.week-kept': 'según el plan',
  'history.week-missed': 'fuera del plan',
  'history.week-open': 'en curso',

  'trend.title': 'Evolución',
  'trend.exercise': 'Ejercicio',
  'trend.empty': 'En este ejercicio aún no se ha contado ni cronometrado nada.',
  'trend.none': 'La evolución empieza con tu primera sesión ante la cámara.',
  'trend.not-own':
    '{count, plural, one {# sesión evaluada desde un archivo sale en la lista, pero no en la evolución, las marcas ni las semanas: puede que no seas tú.} other {# sesiones evaluadas desde archivos salen en la lista, pero no en la evolución, las marcas ni las semanas: puede que no seas tú.}}',
  'trend.name-longest': 'Lo que más has aguantado',
  'trend.name-counted': 'Repeticiones por sesión',
  'trend.name-lifts': 'Elevaciones por sesión',
  'trend.name-range': 'Recorrido del movimiento',
  'trend.name-score': 'Nota',
  'trend.name-faults': 'Correcciones por minuto de trabajo',
  'trend.name-sides': 'Izquierdo y derecho comparados',
  'trend.s': '{value} s',
  'trend.percent': '{value} %',
  'trend.plain': '{value}',
  'trend.weeks': '{count, plural, one {una semana} other {# semanas}}',
  'trend.went-up': '{now}; ha subido desde {was} en {weeks}.',
  'trend.went-down': '{now}; ha bajado desde {was} en {weeks}.',
  'trend.went-same': '{now}, igual desde hace {weeks}.',
  'trend.first': '{now} por ahora. Tras una semana de sesiones verás tu evolución.',
  'trend.even': 'Izquierdo {left}, derecho {right}: igualados.',
  'trend.uneven': 'Izquierdo {left}, derecho {right}: el {side} aguanta {apart} menos.',
  'trend.one-side': 'Por ahora solo el {side}: {value}.',
  'trend.table': 'Mostrar como tabla',
  'trend.date': 'Fecha',
  'trend.bests': 'Mejores marcas',
  'trend.best-longest': 'Lo que más has aguantado',
  'trend.best-counted': 'Más repeticiones en una sesión',
  'trend.best-lifts': 'Más elevaciones en una sesión',
  'trend.best-score': 'Mejor nota',

  'history.yours': 'Tus datos',
  'history.yours-more':
    'Tus sesiones se quedan en este navegador. Expórtalas para pasar a otro dispositivo o abrirlas en una hoja de cálculo.',
  'history.unlisted':
    '{count, plural, one {# sesión guardada no sale en la lista porque no se hizo nada en ella.} other {# sesiones guardadas no salen en la lista porque no se hizo nada en ellas.}}',
  'history.lasting': 'Este navegador ha prometido guardarlas hasta que las borres.',
  'history.may-go':
    'Este navegador puede borrarlas por su cuenta: si el disco está lleno y, en Safari, tras siete días sin visitas. Expórtalas de vez en cuando, o añade esta página a tu pantalla de inicio o al Dock.',
  'history.ask-to-keep': 'Pedir al navegador que las guarde',
  'history.not-promised':
    'El navegador no ha prometido guardarlas. La mayoría lo hace si visitas la página a menudo o la instalas.',
  'history.export': 'Exportar todo',
  'history.import': 'Importar un archivo',
  'history.csv': 'Exportar las series como CSV',
  'history.working': 'Trabajando en ello.',
  'history.exported': 'Exportado: {file}',
  'history.imported': '{count, plural, one {# sesión importada.} other {# sesiones importadas.}}',
  'history.imported-there': '{count, plural, one {# ya estaba aquí.} other {# ya estaban aquí.}}',
  'history.choices-taken': 'También se han importado tu plan y tus ajustes.',
  'history.plan-taken': 'También se ha importado tu plan.',
  'history.settings-taken': 'También se han importado tus ajustes.',
  'history.choices-kept': 'El plan y los ajustes de este dispositivo se han conservado.',
  'history.plan-kept': 'El plan de este dispositivo se ha conservado.',
  'history.settings-kept': 'Los ajustes de este dispositivo se han conservado.',
  'history.cleared':
    '{count, plural, one {Tu navegador ha borrado tu sesión del {last}. Si tienes un archivo exportado, impórtalo para recuperarlo todo.} other {Tu navegador ha borrado tus # sesiones; la última fue el {last}. Si tienes un archivo exportado, impórtalo para recuperarlo todo.}}',
  'history.cleared-known': 'No tengo archivo: empezar de cero',
  'history.unexported':
    'Hay {count} sesiones guardadas solo en este navegador, que puede borrarlas. Expórtalas para no perderlas.',
  'history.remove-all': 'Borrar todo',
  'history.remove-all-title': '¿Borrar todas tus sesiones?',
  'history.remove-all-what':
    '{count, plural, one {Esto borra tu única sesión: sus recuentos, tiempos, notas, puntos y tus correcciones. También borra tu evolución, tus marcas, lo que sé de tu postura, lo que dijiste que dolía y tus respuestas a mis sugerencias. Tu plan y tus ajustes se quedan.} other {Esto borra las # sesiones desde el {since}: sus recuentos, tiempos, notas, puntos y tus correcciones. También borra tu evolución, tus marcas, lo que sé de tu postura, lo que dijiste que dolía y tus respuestas a mis sugerencias. Tu plan y tus ajustes se quedan.}}',
  'history.remove-all-rest':
    'Esto borra lo que sé de tu postura, lo que dijiste que dolía y tus respuestas a mis sugerencias. Tu plan y tus ajustes se quedan.',
  'history.remove-all-hint':
    'No se puede deshacer. Si quizá quieras recuperar tus sesiones, expórtalas antes.',
  'history.remove-all-sure': 'Sí, borrar todo',
  'history.removed-all': 'Se ha borrado todo.',
  'history.cancel': 'Cancelar',

  'history.report': 'Informe para tu fisioterapeuta',
  'history.save-page': 'Guardar como página web',
  'saved.what':
    'Guardado desde Longline, que evaluó esta sesión en el dispositivo que la grabó. Esta página funciona sin conexión y no envía nada.',
  'history.trace': 'Descargar los puntos',
  'history.older': 'Esta sesión se evaluó con reglas antiguas.',
  'history.judge-again': 'Evaluar de nuevo con las reglas actuales',
  'history.remove': 'Borrar',
  'history.remove-title': '¿Borrar esta sesión?',
  'history.remove-what':
    '{what}, {when}: esto borra sus recuentos, tiempos, notas, puntos y tus correcciones, y la quita de tu evolución y tus marcas. No se puede deshacer.',
  'history.remove-sure': 'Borrar esta sesión',

  'history.failure.page-missing':
    'La plantilla de la página no se ha cargado. Comprueba la conexión y reinténtalo.',
  'history.failure.storage-full':
    'Este dispositivo no tiene espacio, así que no ha cambiado nada. Borra algunas sesiones o libera espacio y reinténtalo.',
  'history.failure.storage-unavailable':
    'Este navegador no deja que Longline guarde sesiones. Sal de la ventana privada o permite los datos del sitio y reinténtalo.',
  'history.failure.storage-silent':
    'El almacenamiento del navegador no responde. Cierra las otras pestañas de esta página o reinicia el navegador, y reinténtalo.',
  'history.failure.storage-blocked':
    'Otra pestaña usa tus sesiones con una versión anterior de esta página. Cierra las otras pestañas de Longline y reinténtalo.',
  'history.failure.import-not-ours':
    'Ese archivo no es de Longline, así que no se ha importado nada. Elige uno hecho con «Exportar todo» o «Descargar los puntos».',
  'history.failure.import-too-new':
    'Ese archivo es de una versión más nueva de Longline, así que no se ha importado nada. Recarga la página para actualizarla y reinténtalo.',
  'history.failure.import-damaged':
    'Ese archivo está dañado, así que no se ha importado nada. Elige otra copia o expórtalo de nuevo.',
  'history.failure.import-too-large':
    'Ese archivo es demasiado grande, así que no se ha importado nada. Exporta sus sesiones una a una y elige esos archivos.',
  'history.failure.import-unknown-variant':
    'Ese archivo contiene una versión de un ejercicio que no conozco, así que no se ha importado nada. Recarga la página para actualizarla y reinténtalo.',
  'history.failure.session-missing': 'Esa sesión ya no existe. Vuelve atrás y elige otra.',
  'history.failure.session-damaged':
    'Esa sesión está dañada y no se puede leer. Vuelve atrás y elige otra; si la exportaste, no borres nada e importa ese archivo.',
};
