using System.Text;
using SmartCS.Sdk.Knowledge.Analysis;

namespace SmartCS.Sdk.Knowledge;

/// <summary>
/// Reads the sentences of a model's answer from any pieces that it arrives in, each as soon as it is complete. Takes what models
/// make of the asked form: text and fences around it, trailing commas, missing or oddly written citations, plain text with
/// markers such as [e1]. Not for concurrent use.
/// </summary>
internal sealed class SentenceParser
{
    /// <summary>What is read of an answer at most, in UTF-16 units; no answer is that long.</summary>
    public const int MaxLength = 64_000;

    /// <summary>How many sentences are read of an answer at most.</summary>
    public const int MaxSentences = 200;

    private const int MaxDepth = 32;
    private const int MaxKeptLength = 4_000;

    private static SentenceParser? _pooled;

    private readonly StringBuilder _plain = new();
    private readonly StringBuilder _string = new();
    private readonly StringBuilder _key = new();
    private readonly List<TextRange> _ranges = [];
    private readonly bool[] _isObject = new bool[MaxDepth];
    private State _state;
    private int _depth;
    private int _length;
    private int _count;
    private int _escape;
    private int _codeUnit;
    private int _textDepth;
    private bool _expectsValue;
    private string? _text;
    private ulong _cited;
    private bool _sawObject;
    private bool _sawSentence;
    private bool _sawEmptyList;

    private enum State
    {
        /// <summary>Outside of the form.</summary>
        Outside,

        /// <summary>Behind a brace that may begin the form.</summary>
        Opening,

        /// <summary>Inside the form, between strings.</summary>
        Inside,

        /// <summary>Inside a string.</summary>
        InString,
    }

    /// <summary>Whether nothing more is read of the answer: it is longer than any answer.</summary>
    public bool IsFull => _length >= MaxLength || _count >= MaxSentences;

    /// <summary>The sentences read so far that nobody has taken yet.</summary>
    public List<DraftSentence> Sentences { get; } = [];

    /// <summary>Whether the model said that it has nothing to say: an empty list of sentences.</summary>
    public bool IsEmptyAnswer => _sawEmptyList && !_sawSentence;

    /// <summary>A parser to read one answer with.</summary>
    public static SentenceParser Rent() => Interlocked.Exchange(ref _pooled, null) ?? new SentenceParser();

    /// <summary>Gives a parser back for the next answer.</summary>
    public static void Return(SentenceParser parser)
    {
        parser.Reset();
        if (parser._plain.Capacity <= MaxKeptLength && parser._string.Capacity <= MaxKeptLength)
        {
            Volatile.Write(ref _pooled, parser);
        }
    }

    /// <summary>Begins a new answer.</summary>
    public void Reset()
    {
        Sentences.Clear();
        _plain.Clear();
        _string.Clear();
        _key.Clear();
        _state = State.Outside;
        _depth = 0;
        _length = 0;
        _count = 0;
        _escape = 0;
        _expectsValue = false;
        _text = null;
        _cited = 0;
        _sawObject = false;
        _sawSentence = false;
        _sawEmptyList = false;
    }

    /// <summary>Reads the next piece and adds the sentences that it completes.</summary>
    public void Read(ReadOnlySpan<char> piece)
    {
        foreach (var c in piece)
        {
            if (IsFull)
            {
                return;
            }

            _length++;
            Read(c);
        }
    }

    /// <summary>Reads the end of the answer: where it never took the asked form, it is read as plain text.</summary>
    public void Complete()
    {
        if (!_sawSentence && !_sawObject && !_sawEmptyList && _plain.Length > 0)
        {
            AddAll(_plain.ToString(), 0);
        }
    }

    private void Read(char c)
    {
        switch (_state)
        {
            case State.Outside:
                ReadOutside(c);
                break;
            case State.Opening:
                ReadOpening(c);
                break;
            case State.Inside:
                ReadInside(c);
                break;
            default:
                ReadString(c);
                break;
        }
    }

    private void ReadOutside(char c)
    {
        if (c is '{' or '[')
        {
            _state = State.Opening;
            _depth = 0;
            Open(c);
        }

        _plain.Append(c);
    }

    // "[e1]" and "{name}" are text; the form goes on with a quote or another bracket.
    private void ReadOpening(char c)
    {
        if (c == '"' || (c == '{' && !_isObject[0]) || (c == '}' && _isObject[0]) || (c == ']' && !_isObject[0]))
        {
            _sawObject |= c is '"' or '{';
            _sawEmptyList |= c is '}' or ']';
            _state = State.Inside;
            ReadInside(c);
            return;
        }

        if (!char.IsWhiteSpace(c))
        {
            _state = State.Outside;
            _depth = 0;
            ReadOutside(c);
            return;
        }

        _plain.Append(c);
    }

    private void ReadInside(char c)
    {
        switch (c)
        {
            case '{' or '[':
                Open(c);
                break;
            case '}' or ']':
                Close(c);
                break;
            case '"':
                _string.Clear();
                _escape = 0;
                _state = State.InString;
                break;
            case ':':
                _expectsValue = true;
                break;
            case ',':
                _expectsValue = false;
                break;
            default:
                if (char.IsAsciiDigit(c) && IsCitation())
                {
                    // [1, 2] instead of ["e1", "e2"].
                    _cited |= EvidenceIds.Read([c]);
                }

                break;
        }
    }

    private void ReadString(char c)
    {
        if (_escape > 1)
        {
            _codeUnit = (_codeUnit << 4) | (char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 0);
            if (--_escape == 1)
            {
                _string.Append((char)_codeUnit);
                _escape = 0;
            }
        }
        else if (_escape == 1)
        {
            _escape = 0;
            if (c == 'u')
            {
                (_escape, _codeUnit) = (5, 0);
            }
            else
            {
                _string.Append(c switch { 'n' or 'r' => '\n', 't' or 'b' or 'f' => ' ', _ => c });
            }
        }
        else if (c == '\\')
        {
            _escape = 1;
        }
        else if (c == '"')
        {
            _state = State.Inside;
            EndString();
        }
        else
        {
            _string.Append(c);
        }
    }

    private void EndString()
    {
        var isInObject = _depth > 0 && _isObject[Math.Min(_depth, MaxDepth) - 1];
        if (isInObject && !_expectsValue)
        {
            _key.Clear().Append(_string);
        }
        else if (IsCitation())
        {
            _cited |= EvidenceIds.Read(_string.ToString());
        }
        else if (IsKey("text") || IsKey("sentence") || IsKey("content") || IsKey("answer"))
        {
            (_text, _textDepth) = (_string.ToString(), _depth);
        }
        else if (!isInObject && IsKey("sentences"))
        {
            // Strings where objects were asked for.
            AddAll(_string.ToString(), 0);
        }
    }

    private void Open(char c)
    {
        if (_depth < MaxDepth)
        {
            _isObject[_depth] = c == '{';
        }

        _depth++;
        if (c == '{')
        {
            _expectsValue = false;
            if (!IsCitation())
            {
                Flush();
                _key.Clear();
            }
        }
    }

    private void Close(char c)
    {
        if (c == '}' && _text is { } text && _depth == _textDepth)
        {
            AddAll(text, _cited);
            Flush();
        }
        else if (c == ']' && IsKey("sentences"))
        {
            _sawEmptyList = true;
        }

        _expectsValue = false;
        if (--_depth <= 0)
        {
            _depth = 0;
            _state = State.Outside;
            _key.Clear();
        }
    }

    private void Flush()
    {
        _text = null;
        _cited = 0;
    }

    private bool IsCitation() => IsKey("cites") || IsKey("cite") || IsKey("citations") || IsKey("citation") || IsKey("sources") || IsKey("source") || IsKey("id");

    private bool IsKey(string name) => _key.Length == name.Length && _key.Equals(name);

    private void AddAll(string text, ulong cited)
    {
        _ranges.Clear();
        SentenceSplitter.Split(text, _ranges);
        var first = Sentences.Count;
        foreach (var range in _ranges)
        {
            var written = _ranges.Count == 1 && range.Length == text.Length ? text : text.Substring(range.Start, range.Length);
            if (Sentences.Count > first)
            {
                // "It is free. [e1] It is new.": the marker behind the stop belongs to the sentence before it.
                written = CitationMarkers.RemoveLeading(written, out var before);
                Sentences[^1] = Sentences[^1] with { Cited = Sentences[^1].Cited | before };
            }

            var sentence = CitationMarkers.Remove(written, out var marked);
            if (sentence.Length > 0 && _count < MaxSentences)
            {
                _count++;
                _sawSentence = true;
                Sentences.Add(new DraftSentence(sentence, cited | marked));
            }
        }
    }
}
