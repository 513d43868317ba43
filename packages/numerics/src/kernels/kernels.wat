;; Single-precision kernels over one linear memory. Every place is a byte offset; every width counts floats.
;; Rebuild the committed module after a change: node packages/numerics/build-kernels.mjs
(module
  (import "env" "memory" (memory 1))

  ;; out[r] = query · rows[r] for `count` rows; `count` and `width` are multiples of 4.
  ;; Four rows at once share each load of the query, and their four sums are turned into one store.
  (func (export "dotRows")
    (param $query i32) (param $rows i32) (param $count i32) (param $width i32) (param $out i32)
    (local $stride i32) (local $end i32) (local $at i32) (local $row i32) (local $queryEnd i32)
    (local $q v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $ab v128) (local $cd v128)
    (local.set $stride (i32.shl (local.get $width) (i32.const 2)))
    (local.set $queryEnd (i32.add (local.get $query) (local.get $stride)))
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $rows4
        (br_if $done (i32.ge_u (local.get $out) (local.get $end)))
        (local.set $a (v128.const f32x4 0 0 0 0))
        (local.set $b (v128.const f32x4 0 0 0 0))
        (local.set $c (v128.const f32x4 0 0 0 0))
        (local.set $d (v128.const f32x4 0 0 0 0))
        (local.set $at (local.get $query))
        (local.set $row (local.get $rows))
        (block $summed
          (loop $floats
            (br_if $summed (i32.ge_u (local.get $at) (local.get $queryEnd)))
            (local.set $q (v128.load (local.get $at)))
            (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $q) (v128.load (local.get $row)))))
            (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $q)
              (v128.load (i32.add (local.get $row) (local.get $stride))))))
            (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $q)
              (v128.load (i32.add (local.get $row) (i32.shl (local.get $stride) (i32.const 1)))))))
            (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $q)
              (v128.load (i32.add (local.get $row) (i32.mul (local.get $stride) (i32.const 3)))))))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (local.set $row (i32.add (local.get $row) (i32.const 16)))
            (br $floats)))
        ;; Transposed: (a0 b0 a1 b1) + (a2 b2 a3 b3), the same of c and d, then both halves of each.
        (local.set $ab (f32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
        (local.set $cd (f32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
        (v128.store (local.get $out) (f32x4.add
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $ab) (local.get $cd))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $ab) (local.get $cd))))
        (local.set $rows (i32.add (local.get $rows) (i32.shl (local.get $stride) (i32.const 2))))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (br $rows4))))

  ;; out[r] = scale · scales[r] · (query · rows[r]) + norm · slacks[r] for `count` rows (a multiple of 4) of `width` bytes
  ;; (a multiple of 16); the query is `width` numbers of 16 bits. Turned into one store as above.
  (func (export "boundRows")
    (param $query i32) (param $rows i32) (param $count i32) (param $width i32) (param $scales i32) (param $slacks i32)
    (param $scale f32) (param $norm f32) (param $out i32)
    (local $end i32) (local $at i32) (local $row i32) (local $queryEnd i32)
    (local $low v128) (local $high v128) (local $codes v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $ab v128) (local $cd v128)
    (local.set $queryEnd (i32.add (local.get $query) (i32.shl (local.get $width) (i32.const 1))))
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $rows4
        (br_if $done (i32.ge_u (local.get $out) (local.get $end)))
        (local.set $a (v128.const i32x4 0 0 0 0))
        (local.set $b (v128.const i32x4 0 0 0 0))
        (local.set $c (v128.const i32x4 0 0 0 0))
        (local.set $d (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $query))
        (local.set $row (local.get $rows))
        (block $summed
          (loop $bytes
            (br_if $summed (i32.ge_u (local.get $at) (local.get $queryEnd)))
            (local.set $low (v128.load (local.get $at)))
            (local.set $high (v128.load offset=16 (local.get $at)))
            (local.set $codes (v128.load (local.get $row)))
            (local.set $a (i32x4.add (local.get $a) (i32x4.add
              (i32x4.dot_i16x8_s (local.get $low) (i16x8.extend_low_i8x16_s (local.get $codes)))
              (i32x4.dot_i16x8_s (local.get $high) (i16x8.extend_high_i8x16_s (local.get $codes))))))
            (local.set $codes (v128.load (i32.add (local.get $row) (local.get $width))))
            (local.set $b (i32x4.add (local.get $b) (i32x4.add
              (i32x4.dot_i16x8_s (local.get $low) (i16x8.extend_low_i8x16_s (local.get $codes)))
              (i32x4.dot_i16x8_s (local.get $high) (i16x8.extend_high_i8x16_s (local.get $codes))))))
            (local.set $codes (v128.load (i32.add (local.get $row) (i32.shl (local.get $width) (i32.const 1)))))
            (local.set $c (i32x4.add (local.get $c) (i32x4.add
              (i32x4.dot_i16x8_s (local.get $low) (i16x8.extend_low_i8x16_s (local.get $codes)))
              (i32x4.dot_i16x8_s (local.get $high) (i16x8.extend_high_i8x16_s (local.get $codes))))))
            (local.set $codes (v128.load (i32.add (local.get $row) (i32.mul (local.get $width) (i32.const 3)))))
            (local.set $d (i32x4.add (local.get $d) (i32x4.add
              (i32x4.dot_i16x8_s (local.get $low) (i16x8.extend_low_i8x16_s (local.get $codes)))
              (i32x4.dot_i16x8_s (local.get $high) (i16x8.extend_high_i8x16_s (local.get $codes))))))
            (local.set $at (i32.add (local.get $at) (i32.const 32)))
            (local.set $row (i32.add (local.get $row) (i32.const 16)))
            (br $bytes)))
        (local.set $ab (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
        (local.set $cd (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
        (v128.store (local.get $out) (f32x4.add
          (f32x4.mul
            (f32x4.mul (f32x4.splat (local.get $scale)) (v128.load (local.get $scales)))
            (f32x4.convert_i32x4_s (i32x4.add
              (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $ab) (local.get $cd))
              (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $ab) (local.get $cd)))))
          (f32x4.mul (f32x4.splat (local.get $norm)) (v128.load (local.get $slacks)))))
        (local.set $rows (i32.add (local.get $rows) (i32.shl (local.get $width) (i32.const 2))))
        (local.set $scales (i32.add (local.get $scales) (i32.const 16)))
        (local.set $slacks (i32.add (local.get $slacks) (i32.const 16)))
        (local.set $out (i32.add (local.get $out) (i32.const 16)))
        (br $rows4))))

  ;; Scales each of `count` rows of `width` floats (a multiple of 4) to length one; a row of zeros stays.
  (func (export "normalizeRows") (param $rows i32) (param $count i32) (param $width i32)
    (local $stride i32) (local $end i32) (local $rowEnd i32) (local $at i32)
    (local $v v128) (local $sum v128) (local $square f32)
    (local.set $stride (i32.shl (local.get $width) (i32.const 2)))
    (local.set $end (i32.add (local.get $rows) (i32.mul (local.get $count) (local.get $stride))))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $rows) (local.get $end)))
        (local.set $rowEnd (i32.add (local.get $rows) (local.get $stride)))
        (local.set $sum (v128.const f32x4 0 0 0 0))
        (local.set $at (local.get $rows))
        (loop $squares
          (local.set $v (v128.load (local.get $at)))
          (local.set $sum (f32x4.add (local.get $sum) (f32x4.mul (local.get $v) (local.get $v))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $squares (i32.lt_u (local.get $at) (local.get $rowEnd))))
        (local.set $square (f32.add
          (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
          (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))
        (if (f32.gt (local.get $square) (f32.const 0))
          (then
            (local.set $v (f32x4.splat (f32.div (f32.const 1) (f32.sqrt (local.get $square)))))
            (local.set $at (local.get $rows))
            (loop $scale
              (v128.store (local.get $at) (f32x4.mul (v128.load (local.get $at)) (local.get $v)))
              (local.set $at (i32.add (local.get $at) (i32.const 16)))
              (br_if $scale (i32.lt_u (local.get $at) (local.get $rowEnd))))))
        (local.set $rows (local.get $rowEnd))
        (br $next))))

  ;; An entry of a sparse matrix is its column (u32) and its value (f32); row r has the entries starts[r] up to, without,
  ;; starts[r + 1]. out[r] = Σ value · block[column] for the rows in [from, to); `width` is a multiple of 16: so many sums
  ;; stay in four registers while all entries of the row go by.
  (func (export "sparseTimes")
    (param $starts i32) (param $entries i32) (param $from i32) (param $to i32)
    (param $block i32) (param $out i32) (param $width i32)
    (local $stride i32) (local $shift i32) (local $place i32) (local $end i32) (local $x i32)
    (local $v v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $stride (i32.shl (local.get $width) (i32.const 2)))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $shift (i32.const 0))
        (loop $chunk
          (local.set $a (v128.const f32x4 0 0 0 0))
          (local.set $b (v128.const f32x4 0 0 0 0))
          (local.set $c (v128.const f32x4 0 0 0 0))
          (local.set $d (v128.const f32x4 0 0 0 0))
          (local.set $place (i32.add (local.get $entries) (i32.shl (i32.load (i32.add (local.get $starts)
            (i32.shl (local.get $from) (i32.const 2)))) (i32.const 3))))
          (local.set $end (i32.add (local.get $entries) (i32.shl (i32.load offset=4 (i32.add (local.get $starts)
            (i32.shl (local.get $from) (i32.const 2)))) (i32.const 3))))
          (block $summed
            (loop $entry
              (br_if $summed (i32.ge_u (local.get $place) (local.get $end)))
              (local.set $v (v128.load32_splat offset=4 (local.get $place)))
              (local.set $x (i32.add (i32.add (local.get $block) (local.get $shift))
                (i32.mul (i32.load (local.get $place)) (local.get $stride))))
              (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $v) (v128.load (local.get $x)))))
              (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $v) (v128.load offset=16 (local.get $x)))))
              (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $v) (v128.load offset=32 (local.get $x)))))
              (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $v) (v128.load offset=48 (local.get $x)))))
              (local.set $place (i32.add (local.get $place) (i32.const 8)))
              (br $entry)))
          (local.set $x (i32.add (local.get $out) (local.get $shift)))
          (v128.store (local.get $x) (local.get $a))
          (v128.store offset=16 (local.get $x) (local.get $b))
          (v128.store offset=32 (local.get $x) (local.get $c))
          (v128.store offset=48 (local.get $x) (local.get $d))
          (local.set $shift (i32.add (local.get $shift) (i32.const 64)))
          (br_if $chunk (i32.lt_u (local.get $shift) (local.get $stride))))
        (local.set $out (i32.add (local.get $out) (local.get $stride)))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $row))))

  ;; out += AᵀA · block, taking the sparse rows of A in [from, to); `width` is a multiple of 16. A row's product with the
  ;; block stays in registers between the two halves, so that A · block is never written.
  (func (export "gramTimes")
    (param $starts i32) (param $entries i32) (param $from i32) (param $to i32)
    (param $block i32) (param $out i32) (param $width i32)
    (local $stride i32) (local $shift i32) (local $first i32) (local $place i32) (local $end i32) (local $x i32)
    (local $v v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $stride (i32.shl (local.get $width) (i32.const 2)))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $first (i32.add (local.get $entries) (i32.shl (i32.load (i32.add (local.get $starts)
          (i32.shl (local.get $from) (i32.const 2)))) (i32.const 3))))
        (local.set $end (i32.add (local.get $entries) (i32.shl (i32.load offset=4 (i32.add (local.get $starts)
          (i32.shl (local.get $from) (i32.const 2)))) (i32.const 3))))
        (local.set $shift (i32.const 0))
        (loop $chunk
          (local.set $a (v128.const f32x4 0 0 0 0))
          (local.set $b (v128.const f32x4 0 0 0 0))
          (local.set $c (v128.const f32x4 0 0 0 0))
          (local.set $d (v128.const f32x4 0 0 0 0))
          (local.set $place (local.get $first))
          (block $summed
            (loop $entry
              (br_if $summed (i32.ge_u (local.get $place) (local.get $end)))
              (local.set $v (v128.load32_splat offset=4 (local.get $place)))
              (local.set $x (i32.add (i32.add (local.get $block) (local.get $shift))
                (i32.mul (i32.load (local.get $place)) (local.get $stride))))
              (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $v) (v128.load (local.get $x)))))
              (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $v) (v128.load offset=16 (local.get $x)))))
              (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $v) (v128.load offset=32 (local.get $x)))))
              (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $v) (v128.load offset=48 (local.get $x)))))
              (local.set $place (i32.add (local.get $place) (i32.const 8)))
              (br $entry)))
          (local.set $place (local.get $first))
          (block $spread
            (loop $entry
              (br_if $spread (i32.ge_u (local.get $place) (local.get $end)))
              (local.set $v (v128.load32_splat offset=4 (local.get $place)))
              (local.set $x (i32.add (i32.add (local.get $out) (local.get $shift))
                (i32.mul (i32.load (local.get $place)) (local.get $stride))))
              (v128.store (local.get $x)
                (f32x4.add (v128.load (local.get $x)) (f32x4.mul (local.get $v) (local.get $a))))
              (v128.store offset=16 (local.get $x)
                (f32x4.add (v128.load offset=16 (local.get $x)) (f32x4.mul (local.get $v) (local.get $b))))
              (v128.store offset=32 (local.get $x)
                (f32x4.add (v128.load offset=32 (local.get $x)) (f32x4.mul (local.get $v) (local.get $c))))
              (v128.store offset=48 (local.get $x)
                (f32x4.add (v128.load offset=48 (local.get $x)) (f32x4.mul (local.get $v) (local.get $d))))
              (local.set $place (i32.add (local.get $place) (i32.const 8)))
              (br $entry)))
          (local.set $shift (i32.add (local.get $shift) (i32.const 64)))
          (br_if $chunk (i32.lt_u (local.get $shift) (local.get $stride))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $row))))

  ;; out[i][j] += Σ a[r][i] · b[r][j] over `count` rows, in double precision, for j from the 8 that i is one of; the rest of
  ;; out, which is `width` x `width` doubles, is left alone. `width` is a multiple of 8.
  (func (export "crossRows") (param $a i32) (param $b i32) (param $count i32) (param $width i32) (param $out i32)
    (local $stride i32) (local $i i32) (local $j i32) (local $to i32) (local $x i32) (local $y i32) (local $end i32)
    (local $v v128) (local $left v128) (local $right v128)
    (local $p v128) (local $q v128) (local $r v128) (local $s v128)
    (local.set $stride (i32.shl (local.get $width) (i32.const 2)))
    (loop $row
      (local.set $j (i32.and (local.get $i) (i32.const -8)))
      (loop $chunk
        (local.set $to (i32.add (local.get $out) (i32.shl
          (i32.add (i32.mul (local.get $i) (local.get $width)) (local.get $j)) (i32.const 3))))
        (local.set $p (v128.load (local.get $to)))
        (local.set $q (v128.load offset=16 (local.get $to)))
        (local.set $r (v128.load offset=32 (local.get $to)))
        (local.set $s (v128.load offset=48 (local.get $to)))
        (local.set $x (i32.add (local.get $a) (i32.shl (local.get $i) (i32.const 2))))
        (local.set $y (i32.add (local.get $b) (i32.shl (local.get $j) (i32.const 2))))
        (local.set $end (i32.add (local.get $x) (i32.mul (local.get $count) (local.get $stride))))
        (block $summed
          (loop $next
            (br_if $summed (i32.ge_u (local.get $x) (local.get $end)))
            (local.set $v (f64x2.splat (f64.promote_f32 (f32.load (local.get $x)))))
            (local.set $left (v128.load (local.get $y)))
            (local.set $right (v128.load offset=16 (local.get $y)))
            (local.set $p (f64x2.add (local.get $p)
              (f64x2.mul (local.get $v) (f64x2.promote_low_f32x4 (local.get $left)))))
            (local.set $q (f64x2.add (local.get $q) (f64x2.mul (local.get $v) (f64x2.promote_low_f32x4
              (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $left) (local.get $left))))))
            (local.set $r (f64x2.add (local.get $r)
              (f64x2.mul (local.get $v) (f64x2.promote_low_f32x4 (local.get $right)))))
            (local.set $s (f64x2.add (local.get $s) (f64x2.mul (local.get $v) (f64x2.promote_low_f32x4
              (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $right) (local.get $right))))))
            (local.set $x (i32.add (local.get $x) (local.get $stride)))
            (local.set $y (i32.add (local.get $y) (local.get $stride)))
            (br $next)))
        (v128.store (local.get $to) (local.get $p))
        (v128.store offset=16 (local.get $to) (local.get $q))
        (v128.store offset=32 (local.get $to) (local.get $r))
        (v128.store offset=48 (local.get $to) (local.get $s))
        (local.set $j (i32.add (local.get $j) (i32.const 8)))
        (br_if $chunk (i32.lt_u (local.get $j) (local.get $width))))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $row (i32.lt_u (local.get $i) (local.get $width)))))

  ;; out[r] = Σ rows[r][k] · small[k] for `count` rows of `width` floats; the rows of `small` and `out` are as wide, in 16s.
  (func (export "rowsTimes") (param $rows i32) (param $count i32) (param $width i32) (param $small i32) (param $out i32)
    (local $stride i32) (local $shift i32) (local $end i32) (local $at i32) (local $rowEnd i32) (local $x i32)
    (local $v v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $stride (i32.shl (local.get $width) (i32.const 2)))
    (local.set $end (i32.add (local.get $rows) (i32.mul (local.get $count) (local.get $stride))))
    (block $done
      (loop $row
        (br_if $done (i32.ge_u (local.get $rows) (local.get $end)))
        (local.set $rowEnd (i32.add (local.get $rows) (local.get $stride)))
        (local.set $shift (i32.const 0))
        (loop $chunk
          (local.set $a (v128.const f32x4 0 0 0 0))
          (local.set $b (v128.const f32x4 0 0 0 0))
          (local.set $c (v128.const f32x4 0 0 0 0))
          (local.set $d (v128.const f32x4 0 0 0 0))
          (local.set $at (local.get $rows))
          (local.set $x (i32.add (local.get $small) (local.get $shift)))
          (loop $next
            (local.set $v (v128.load32_splat (local.get $at)))
            (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $v) (v128.load (local.get $x)))))
            (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $v) (v128.load offset=16 (local.get $x)))))
            (local.set $c (f32x4.add (local.get $c) (f32x4.mul (local.get $v) (v128.load offset=32 (local.get $x)))))
            (local.set $d (f32x4.add (local.get $d) (f32x4.mul (local.get $v) (v128.load offset=48 (local.get $x)))))
            (local.set $x (i32.add (local.get $x) (local.get $stride)))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br_if $next (i32.lt_u (local.get $at) (local.get $rowEnd))))
          (local.set $x (i32.add (local.get $out) (local.get $shift)))
          (v128.store (local.get $x) (local.get $a))
          (v128.store offset=16 (local.get $x) (local.get $b))
          (v128.store offset=32 (local.get $x) (local.get $c))
          (v128.store offset=48 (local.get $x) (local.get $d))
          (local.set $shift (i32.add (local.get $shift) (i32.const 64)))
          (br_if $chunk (i32.lt_u (local.get $shift) (local.get $stride))))
        (local.set $out (i32.add (local.get $out) (local.get $stride)))
        (local.set $rows (local.get $rowEnd))
        (br $row))))

  ;; out[column] += weight · value over the entries of `count` sparse rows; `list` has each row's number (u32) and weight.
  (func (export "addSparseRows")
    (param $starts i32) (param $entries i32) (param $list i32) (param $count i32) (param $out i32)
    (local $place i32) (local $end i32) (local $row i32) (local $weight f32)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $count)))
        (local.set $row (i32.add (local.get $starts) (i32.shl (i32.load (local.get $list)) (i32.const 2))))
        (local.set $weight (f32.load offset=4 (local.get $list)))
        (local.set $place (i32.add (local.get $entries) (i32.shl (i32.load (local.get $row)) (i32.const 3))))
        (local.set $end (i32.add (local.get $entries) (i32.shl (i32.load offset=4 (local.get $row)) (i32.const 3))))
        (block $added
          (loop $entry
            (br_if $added (i32.ge_u (local.get $place) (local.get $end)))
            (local.set $row (i32.add (local.get $out) (i32.shl (i32.load (local.get $place)) (i32.const 2))))
            (f32.store (local.get $row) (f32.add (f32.load (local.get $row))
              (f32.mul (local.get $weight) (f32.load offset=4 (local.get $place)))))
            (local.set $place (i32.add (local.get $place) (i32.const 8)))
            (br $entry)))
        (local.set $list (i32.add (local.get $list) (i32.const 8)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $next))))

  ;; Writes the numbers (u32) of the floats above `least`, ascending, and gives how many; `count` is a multiple of 16. Out
  ;; needs room for a number a float.
  (func (export "floatsAbove") (param $floats i32) (param $count i32) (param $least f32) (param $out i32) (result i32)
    (local $at i32) (local $to i32) (local $bits i32) (local $x i32) (local $v v128)
    (local.set $v (f32x4.splat (local.get $least)))
    (local.set $to (local.get $out))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $count)))
        (local.set $x (i32.add (local.get $floats) (i32.shl (local.get $at) (i32.const 2))))
        ;; Sixteen comparisons narrowed to a byte each, and those to a bit each.
        (local.set $bits (i8x16.bitmask (i8x16.narrow_i16x8_s
          (i16x8.narrow_i32x4_s
            (f32x4.gt (v128.load (local.get $x)) (local.get $v))
            (f32x4.gt (v128.load offset=16 (local.get $x)) (local.get $v)))
          (i16x8.narrow_i32x4_s
            (f32x4.gt (v128.load offset=32 (local.get $x)) (local.get $v))
            (f32x4.gt (v128.load offset=48 (local.get $x)) (local.get $v))))))
        (block $written
          (loop $bit
            (br_if $written (i32.eqz (local.get $bits)))
            (i32.store (local.get $to) (i32.add (local.get $at) (i32.ctz (local.get $bits))))
            (local.set $to (i32.add (local.get $to) (i32.const 4)))
            (local.set $bits (i32.and (local.get $bits) (i32.sub (local.get $bits) (i32.const 1))))
            (br $bit)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br $next)))
    (i32.shr_u (i32.sub (local.get $to) (local.get $out)) (i32.const 2))))
