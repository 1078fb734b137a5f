# La interfaz.
