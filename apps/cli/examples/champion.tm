1R2 1L2   ; state 1: on 0, on 1
1L1 1H    ; state 2
