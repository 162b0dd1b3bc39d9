import type { safety as en } from '../en/safety.ts';

/** What is said about safety, in Spanish: before the first workout, on its own page, and when it hurts. */
export const safety: Readonly<Record<keyof typeof en, string>> = {
  'safety.lead':
    'Longline da consejos generales de ejercicio, no consejos médicos. Ve diecisiete puntos de tu cuerpo, nunca la columna, y no sabe qué te duele.',

  'safety.ask-title': 'Consulta antes',
  'safety.ask-lead': 'Habla con un médico o fisioterapeuta antes de empezar si algo de esto es tu caso:',
  'safety.ask-pain': 'Ahora te duele la espalda',
  'safety.ask-sciatica': 'Ciática o un problema de disco',
  'safety.ask-stenosis': 'Estenosis del canal lumbar',
  'safety.ask-bones': 'Osteoporosis',
  'safety.ask-surgery': 'Una operación o lesión reciente',
  'safety.ask-pregnant': 'Estás embarazada',

  'safety.stop-title': 'Detente enseguida si notas',
  'safety.stop-leg': 'Dolor que baja por una pierna',
  'safety.stop-spasm': 'Un calambre o espasmo en la espalda',
  'safety.stop-sharp': 'Dolor agudo, o dolor que va a más',
  'safety.stop-numb': 'Entumecimiento, hormigueo o una debilidad nueva',
  'safety.stop-dizzy': 'Mareo',
  'safety.stop-chest': 'Dolor en el pecho',
  'safety.stop-breath': 'Falta de aire',
  'safety.stop-after': 'Baja, descansa y déjalo por hoy. Si no se pasa o vuelve, ve al médico.',

  'safety.urgent-title': 'Busca ayuda médica ya',
  'safety.urgent-legs': 'Dolor, entumecimiento o debilidad en las dos piernas',
  'safety.urgent-saddle': 'Entumecimiento alrededor de los genitales o del ano',
  'safety.urgent-bladder': 'Problemas para retener o expulsar la orina o las heces',
  'safety.urgent-fall': 'Dolor de espalda tras una caída o un accidente',
  'safety.urgent-chest': 'Dolor en el pecho o dificultad para respirar que no se pasa enseguida',
  'safety.urgent-call': 'Llama a emergencias o ve a urgencias. No esperes a mañana.',

  'safety.ball-title': 'El balón y la habitación',
  'safety.ball-floor':
    'El suelo no debe resbalar, ni para ti ni para el balón. Entrena sin zapatos o con calzado que agarre.',
  'safety.ball-space': 'Despeja el espacio: deja sitio para rodar a los dos lados, sin nada con esquinas.',
  'safety.ball-tuck':
    'Tu primer plan tiene las rodillas al pecho con balón. Cambia a la pica solo cuando te resulten fáciles.',
  'safety.ball-size': 'Usa un balón de ejercicio firme, del tamaño adecuado para tu altura.',
  'safety.room-title': 'La habitación',
  'safety.room-floor': 'El suelo no debe resbalar. Entrena sin zapatos o con calzado que agarre.',
  'safety.room-space': 'Despeja el espacio a tu alrededor y no dejes cerca nada con esquinas.',

  'safety.mine-title': 'Mientras entrenas',
  'safety.mine-range': 'Llega solo hasta donde te resulte cómodo. Un movimiento más corto siempre vale.',
  'safety.mine-end':
    'Puedes parar en cualquier momento: pulsa «Terminar». Si algo te duele en un entrenamiento, pulsa «Me duele». Si te levantas, el entrenamiento se pone en pausa.',
  'safety.mine-form':
    'Longline dice lo que ve desde una cámara. Que algo cuente o tenga buena nota no significa que el ejercicio sea bueno para tu espalda.',

  'safety.other-title': 'Cuando estos ejercicios no son la solución',
  'safety.other-lead':
    'El dolor lumbar puede tener causas para las que esta rutina no está pensada. Estas son algunas frecuentes. Solo una exploración puede decir cuál es la tuya.',
  'safety.other-spasm': 'Contractura muscular',
  'safety.feels-spasm':
    'Aparece de golpe, a menudo a mitad de un movimiento: los músculos se bloquean, y doblarte o enderezarte duele.',
  'safety.see-spasm': 'Espera a que se pase antes de entrenar. Si dura más de unos días, ve al médico.',
  'safety.other-disc': 'Ciática o un disco de la columna',
  'safety.feels-disc':
    'El dolor baja desde la espalda o el glúteo por una pierna o las dos, quizá con hormigueo, entumecimiento o debilidad.',
  'safety.see-disc':
    'Ve a un médico o fisioterapeuta, que puede elegir ejercicios para ti. Si te afecta a las dos piernas, busca ayuda ya.',
  'safety.other-joints': 'Artrosis',
  'safety.feels-joints':
    'Las articulaciones duelen y se notan rígidas, sobre todo al levantarte o tras un rato sin moverte. Va y viene durante meses.',
  'safety.see-joints': 'Ve antes al médico y pregunta cuáles de estos ejercicios te convienen.',
  'safety.other-feels': 'Cómo se nota',
  'safety.other-see': 'Qué hacer',

  'safety.accept-title': 'Antes de tu primer entrenamiento',
  'safety.accept-read': 'Lo he leído.',
  'safety.accept-begin': 'Continuar',
  'safety.accept-not-now': 'Ahora no',
  'safety.accept-first': 'Marca la casilla cuando lo hayas leído.',
  'safety.accept-all': 'Leerlo todo, también otras causas del dolor de espalda',
};
