namespace SmartCS.Sdk.Knowledge.Index;

/// <summary>Keeps the best candidates in a list arranged as a heap with the weakest first. Of equal ones the first seen stays.</summary>
internal static class CandidateHeap
{
    public static void Push(List<Candidate> heap, Candidate candidate, int capacity)
    {
        if (heap.Count < capacity)
        {
            heap.Add(candidate);
            var child = heap.Count - 1;
            while (child > 0 && heap[(child - 1) / 2].Score > candidate.Score)
            {
                heap[child] = heap[(child - 1) / 2];
                child = (child - 1) / 2;
            }

            heap[child] = candidate;
            return;
        }

        var parent = 0;
        while (true)
        {
            var least = (2 * parent) + 1;
            if (least >= heap.Count)
            {
                break;
            }

            if (least + 1 < heap.Count && heap[least + 1].Score < heap[least].Score)
            {
                least++;
            }

            if (heap[least].Score >= candidate.Score)
            {
                break;
            }

            heap[parent] = heap[least];
            parent = least;
        }

        heap[parent] = candidate;
    }
}
