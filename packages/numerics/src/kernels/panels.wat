;; Single-precision products of packed panels. Every place, and every distance between floats, is in bytes.
;; Written without fused multiply-add; build-kernels.mjs makes the relaxed module of the same text by fusing each
;; `(f32x4.add (f32x4.mul x y) z)` of two locals.
(module
  (import "env" "memory" (memory 1))

  ;; Packs `count` lines of `depth` floats into panels of `lines` lines (4 or 8), each float multiplied by `scale`:
  ;; out[panel][k][line] = scale · from[(panel · lines + line) · across + k · along]. Lines behind the last are zero.
  (func (export "packPanels")
    (param $from i32) (param $count i32) (param $depth i32) (param $across i32) (param $along i32)
    (param $lines i32) (param $scale f32) (param $out i32)
    (local $line i32) (local $left i32) (local $at i32) (local $end i32) (local $to i32) (local $step i32)
    (local $v v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $k i32)
    (local $ab v128) (local $cd v128) (local $ef v128) (local $gh v128)
    (local.set $step (i32.shl (local.get $lines) (i32.const 2)))
    (local.set $v (f32x4.splat (local.get $scale)))
    (block $done
      (loop $panel
        (br_if $done (i32.le_s (local.get $count) (i32.const 0)))
        (local.set $line (i32.const 0))
        (loop $four
          (local.set $left (i32.sub (local.get $count) (local.get $line)))
          (local.set $at (i32.add (local.get $from) (i32.mul (local.get $line) (local.get $across))))
          (local.set $to (i32.add (local.get $out) (i32.shl (local.get $line) (i32.const 2))))
          (local.set $k (i32.const 0))
          (if (i32.and (i32.ge_s (local.get $left) (i32.const 4)) (i32.eq (local.get $across) (i32.const 4)))
            (then
              ;; Four lines stand beside each other: a load takes a float of each.
              (loop $beside
                (v128.store (local.get $to) (f32x4.mul (local.get $v) (v128.load (local.get $at))))
                (local.set $at (i32.add (local.get $at) (local.get $along)))
                (local.set $to (i32.add (local.get $to) (local.get $step)))
                (local.set $k (i32.add (local.get $k) (i32.const 1)))
                (br_if $beside (i32.lt_u (local.get $k) (local.get $depth))))))
          (if (i32.and (i32.ge_s (local.get $left) (i32.const 4)) (i32.eq (local.get $along) (i32.const 4)))
            (then
              ;; Four floats of a line stand beside each other: a load takes them, and four lines are transposed.
              (block $whole
                (loop $behind
                  (br_if $whole (i32.gt_u (i32.add (local.get $k) (i32.const 4)) (local.get $depth)))
                  (local.set $a (v128.load (local.get $at)))
                  (local.set $b (v128.load (i32.add (local.get $at) (local.get $across))))
                  (local.set $c (v128.load (i32.add (local.get $at) (i32.shl (local.get $across) (i32.const 1)))))
                  (local.set $d (v128.load (i32.add (local.get $at) (i32.mul (local.get $across) (i32.const 3)))))
                  (local.set $ab (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b)))
                  (local.set $cd (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d)))
                  (local.set $ef (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b)))
                  (local.set $gh (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d)))
                  (v128.store (local.get $to) (f32x4.mul (local.get $v)
                    (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $ab) (local.get $cd))))
                  (local.set $to (i32.add (local.get $to) (local.get $step)))
                  (v128.store (local.get $to) (f32x4.mul (local.get $v)
                    (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $ab) (local.get $cd))))
                  (local.set $to (i32.add (local.get $to) (local.get $step)))
                  (v128.store (local.get $to) (f32x4.mul (local.get $v)
                    (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $ef) (local.get $gh))))
                  (local.set $to (i32.add (local.get $to) (local.get $step)))
                  (v128.store (local.get $to) (f32x4.mul (local.get $v)
                    (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $ef) (local.get $gh))))
                  (local.set $to (i32.add (local.get $to) (local.get $step)))
                  (local.set $at (i32.add (local.get $at) (i32.const 16)))
                  (local.set $k (i32.add (local.get $k) (i32.const 4)))
                  (br $behind)))))
          ;; What is left, float by float.
          (block $packed
            (loop $rest
              (br_if $packed (i32.ge_u (local.get $k) (local.get $depth)))
              (v128.store (local.get $to) (v128.const f32x4 0 0 0 0))
              (if (i32.gt_s (local.get $left) (i32.const 0)) (then
                (f32.store (local.get $to) (f32.mul (local.get $scale) (f32.load (local.get $at))))))
              (if (i32.gt_s (local.get $left) (i32.const 1)) (then
                (f32.store offset=4 (local.get $to) (f32.mul (local.get $scale)
                  (f32.load (i32.add (local.get $at) (local.get $across)))))))
              (if (i32.gt_s (local.get $left) (i32.const 2)) (then
                (f32.store offset=8 (local.get $to) (f32.mul (local.get $scale)
                  (f32.load (i32.add (local.get $at) (i32.shl (local.get $across) (i32.const 1))))))))
              (if (i32.gt_s (local.get $left) (i32.const 3)) (then
                (f32.store offset=12 (local.get $to) (f32.mul (local.get $scale)
                  (f32.load (i32.add (local.get $at) (i32.mul (local.get $across) (i32.const 3))))))))
              (local.set $at (i32.add (local.get $at) (local.get $along)))
              (local.set $to (i32.add (local.get $to) (local.get $step)))
              (local.set $k (i32.add (local.get $k) (i32.const 1)))
              (br $rest)))
          (local.set $line (i32.add (local.get $line) (i32.const 4)))
          (br_if $four (i32.lt_u (local.get $line) (local.get $lines))))
        (local.set $from (i32.add (local.get $from) (i32.mul (local.get $lines) (local.get $across))))
        (local.set $out (i32.add (local.get $out) (i32.mul (local.get $depth) (local.get $step))))
        (local.set $count (i32.sub (local.get $count) (local.get $lines)))
        (br $panel))))

  ;; out += a · b: `a` has `rows` / 4 panels of four rows, `b` has `columns` / 8 panels of eight columns, all `depth` deep;
  ;; rows of `out` are `stride` bytes apart. A tile of 4 x 8 sums stays in eight registers while the depth goes by.
  (func (export "multiplyPanels")
    (param $a i32) (param $b i32) (param $depth i32) (param $rows i32) (param $columns i32)
    (param $out i32) (param $stride i32)
    (local $row i32) (local $x i32) (local $y i32) (local $end i32) (local $to i32) (local $panel i32)
    (local $p v128) (local $q v128) (local $v v128)
    (local $a0 v128) (local $a1 v128) (local $b0 v128) (local $b1 v128)
    (local $c0 v128) (local $c1 v128) (local $d0 v128) (local $d1 v128)
    (local.set $panel (i32.shl (local.get $depth) (i32.const 5)))
    (block $done
      (loop $column
        (br_if $done (i32.eqz (local.get $columns)))
        (local.set $row (local.get $rows))
        (local.set $x (local.get $a))
        (local.set $to (local.get $out))
        (block $columnDone
          (loop $tile
            (br_if $columnDone (i32.eqz (local.get $row)))
            (local.set $a0 (v128.const f32x4 0 0 0 0))
            (local.set $a1 (v128.const f32x4 0 0 0 0))
            (local.set $b0 (v128.const f32x4 0 0 0 0))
            (local.set $b1 (v128.const f32x4 0 0 0 0))
            (local.set $c0 (v128.const f32x4 0 0 0 0))
            (local.set $c1 (v128.const f32x4 0 0 0 0))
            (local.set $d0 (v128.const f32x4 0 0 0 0))
            (local.set $d1 (v128.const f32x4 0 0 0 0))
            (local.set $y (local.get $b))
            (local.set $end (i32.add (local.get $b) (local.get $panel)))
            (block $summed
              (loop $float
                (br_if $summed (i32.ge_u (local.get $y) (local.get $end)))
                (local.set $p (v128.load (local.get $y)))
                (local.set $q (v128.load offset=16 (local.get $y)))
                (local.set $v (v128.load32_splat (local.get $x)))
                (local.set $a0 (f32x4.add (f32x4.mul (local.get $v) (local.get $p)) (local.get $a0)))
                (local.set $a1 (f32x4.add (f32x4.mul (local.get $v) (local.get $q)) (local.get $a1)))
                (local.set $v (v128.load32_splat offset=4 (local.get $x)))
                (local.set $b0 (f32x4.add (f32x4.mul (local.get $v) (local.get $p)) (local.get $b0)))
                (local.set $b1 (f32x4.add (f32x4.mul (local.get $v) (local.get $q)) (local.get $b1)))
                (local.set $v (v128.load32_splat offset=8 (local.get $x)))
                (local.set $c0 (f32x4.add (f32x4.mul (local.get $v) (local.get $p)) (local.get $c0)))
                (local.set $c1 (f32x4.add (f32x4.mul (local.get $v) (local.get $q)) (local.get $c1)))
                (local.set $v (v128.load32_splat offset=12 (local.get $x)))
                (local.set $d0 (f32x4.add (f32x4.mul (local.get $v) (local.get $p)) (local.get $d0)))
                (local.set $d1 (f32x4.add (f32x4.mul (local.get $v) (local.get $q)) (local.get $d1)))
                (local.set $x (i32.add (local.get $x) (i32.const 16)))
                (local.set $y (i32.add (local.get $y) (i32.const 32)))
                (br $float)))
            (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (local.get $a0)))
            (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to)) (local.get $a1)))
            (local.set $to (i32.add (local.get $to) (local.get $stride)))
            (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (local.get $b0)))
            (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to)) (local.get $b1)))
            (local.set $to (i32.add (local.get $to) (local.get $stride)))
            (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (local.get $c0)))
            (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to)) (local.get $c1)))
            (local.set $to (i32.add (local.get $to) (local.get $stride)))
            (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (local.get $d0)))
            (v128.store offset=16 (local.get $to) (f32x4.add (v128.load offset=16 (local.get $to)) (local.get $d1)))
            (local.set $to (i32.add (local.get $to) (local.get $stride)))
            (local.set $row (i32.sub (local.get $row) (i32.const 4)))
            (br $tile)))
        (local.set $columns (i32.sub (local.get $columns) (i32.const 8)))
        (local.set $b (local.get $end))
        (local.set $out (i32.add (local.get $out) (i32.const 32)))
        (br $column)))))
