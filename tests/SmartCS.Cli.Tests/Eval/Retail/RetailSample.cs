namespace SmartCS.Cli.Tests.Eval.Retail;

/// <summary>A made-up shop with made-up tasks, in the form of the files that the command reads.</summary>
internal static class RetailSample
{
    public const string Database = """
        {
          "products": {
            "p1": {"name": "Mug", "product_id": "p1", "variants": {
              "m-red": {"item_id": "m-red", "options": {"color": "red", "size": "small"}, "available": true, "price": 10.5},
              "m-blue": {"item_id": "m-blue", "options": {"color": "blue", "size": "small"}, "available": true, "price": 12.25},
              "m-big": {"item_id": "m-big", "options": {"color": "red", "size": "large"}, "available": true, "price": 8},
              "m-gone": {"item_id": "m-gone", "options": {"color": "green", "size": "small"}, "available": false, "price": 10}}},
            "p2": {"name": "Desk Lamp", "product_id": "p2", "variants": {
              "l-black": {"item_id": "l-black", "options": {"color": "black", "power source": "USB"}, "available": true, "price": 40},
              "l-white": {"item_id": "l-white", "options": {"color": "white", "power source": "battery"}, "available": true, "price": 55.1}}},
            "p3": {"name": "Notebook", "product_id": "p3", "variants": {
              "n-a5": {"item_id": "n-a5", "options": {"size": "A5"}, "available": true, "price": 5}}}
          },
          "users": {
            "nora_quist_1": {"user_id": "nora_quist_1", "name": {"first_name": "Nora", "last_name": "Quist"},
              "address": {"address1": "1 Birch Street", "address2": "Suite 1", "city": "Salem", "country": "USA", "state": "OR", "zip": "97301"},
              "email": "nora.quist@mail.example", "orders": ["#W1000001", "#W1000002", "#W1000003"],
              "payment_methods": {"credit_card_11": {"source": "credit_card", "id": "credit_card_11", "brand": "visa", "last_four": "1111"},
                "gift_card_12": {"source": "gift_card", "id": "gift_card_12", "balance": 100}, "gift_card_13": {"source": "gift_card", "id": "gift_card_13", "balance": 1}}},
            "paul_reyes_2": {"user_id": "paul_reyes_2", "name": {"first_name": "Paul", "last_name": "Reyes"},
              "address": {"address1": "2 Cedar Street", "address2": "", "city": "Austin", "country": "USA", "state": "TX", "zip": "78701"},
              "email": "paul.reyes@mail.example", "orders": ["#W1000004", "#W1000005"],
              "payment_methods": {"paypal_21": {"source": "paypal", "id": "paypal_21"}}}
          },
          "orders": {
            "#W1000001": {"order_id": "#W1000001", "user_id": "nora_quist_1", "address": {"address1": "1 Birch Street", "address2": "Suite 1", "city": "Salem", "country": "USA", "state": "OR", "zip": "97301"},
              "items": [{"name": "Mug", "product_id": "p1", "item_id": "m-red", "price": 10.5, "options": {"color": "red", "size": "small"}}, {"name": "Desk Lamp", "product_id": "p2", "item_id": "l-black", "price": 40, "options": {"color": "black", "power source": "USB"}}],
              "status": "pending", "fulfillments": [], "payment_history": [{"transaction_type": "payment", "amount": 50.5, "payment_method_id": "gift_card_12"}]},
            "#W1000002": {"order_id": "#W1000002", "user_id": "nora_quist_1", "address": {"address1": "1 Birch Street", "address2": "Suite 1", "city": "Salem", "country": "USA", "state": "OR", "zip": "97301"},
              "items": [{"name": "Mug", "product_id": "p1", "item_id": "m-red", "price": 10.5, "options": {"color": "red", "size": "small"}}, {"name": "Mug", "product_id": "p1", "item_id": "m-red", "price": 10.5, "options": {"color": "red", "size": "small"}}, {"name": "Notebook", "product_id": "p3", "item_id": "n-a5", "price": 5, "options": {"size": "A5"}}],
              "status": "delivered", "fulfillments": [{"tracking_id": ["900001"], "item_ids": ["m-red", "n-a5"]}], "payment_history": [{"transaction_type": "payment", "amount": 26, "payment_method_id": "credit_card_11"}]},
            "#W1000003": {"order_id": "#W1000003", "user_id": "nora_quist_1", "address": {"address1": "1 Birch Street", "address2": "Suite 1", "city": "Salem", "country": "USA", "state": "OR", "zip": "97301"},
              "items": [{"name": "Desk Lamp", "product_id": "p2", "item_id": "l-black", "price": 40, "options": {"color": "black", "power source": "USB"}}],
              "status": "processed", "fulfillments": [], "payment_history": [{"transaction_type": "payment", "amount": 40, "payment_method_id": "credit_card_11"}]},
            "#W1000004": {"order_id": "#W1000004", "user_id": "paul_reyes_2", "address": {"address1": "2 Cedar Street", "address2": "", "city": "Austin", "country": "USA", "state": "TX", "zip": "78701"},
              "items": [{"name": "Mug", "product_id": "p1", "item_id": "m-blue", "price": 12.25, "options": {"color": "blue", "size": "small"}}],
              "status": "delivered", "fulfillments": [{"tracking_id": ["900002"], "item_ids": ["m-blue"]}], "payment_history": [{"transaction_type": "payment", "amount": 12.25, "payment_method_id": "paypal_21"}]},
            "#W1000005": {"order_id": "#W1000005", "user_id": "paul_reyes_2", "address": {"address1": "2 Cedar Street", "address2": "", "city": "Austin", "country": "USA", "state": "TX", "zip": "78701"},
              "items": [{"name": "Desk Lamp", "product_id": "p2", "item_id": "l-black", "price": 40, "options": {"color": "black", "power source": "USB"}}],
              "status": "pending", "fulfillments": [], "payment_history": [{"transaction_type": "payment", "amount": 40, "payment_method_id": "paypal_21"}]}
          }
        }
        """;

    /// <summary>Each operation, alone and in a row, and some that fail a check.</summary>
    public const string Tasks = """
        [
          {"id": "cancel", "evaluation_criteria": {"actions": [
            {"name": "find_user_id_by_name_zip", "arguments": {"first_name": "nora", "last_name": "Quist", "zip": "97301"}},
            {"name": "get_order_details", "arguments": {"order_id": "#W1000001"}},
            {"name": "cancel_pending_order", "arguments": {"order_id": "#W1000001", "reason": "ordered by mistake"}}]}},
          {"id": "address", "evaluation_criteria": {"actions": [
            {"name": "modify_pending_order_address", "arguments": {"order_id": "#W1000001", "address1": "77 Lake Road", "address2": "Suite 5", "city": "Portland", "state": "OR", "country": "USA", "zip": "97205"}},
            {"name": "modify_user_address", "arguments": {"user_id": "nora_quist_1", "address1": "77 Lake Road", "address2": "Suite 5", "city": "Portland", "state": "OR", "country": "USA", "zip": "97205"}}]}},
          {"id": "items", "evaluation_criteria": {"actions": [
            {"name": "find_user_id_by_email", "arguments": {"email": "somebody.else@mail.example"}},
            {"name": "find_user_id_by_email", "arguments": {"email": "Nora.Quist@mail.example"}},
            {"name": "modify_pending_order_items", "arguments": {"order_id": "#W1000001", "item_ids": ["m-red", "l-black"], "new_item_ids": ["m-blue", "l-white"], "payment_method_id": "gift_card_12"}}]}},
          {"id": "payment", "evaluation_criteria": {"actions": [
            {"name": "modify_pending_order_payment", "arguments": {"order_id": "#W1000001", "payment_method_id": "credit_card_11"}}]}},
          {"id": "return", "evaluation_criteria": {"actions": [
            {"name": "return_delivered_order_items", "arguments": {"order_id": "#W1000002", "item_ids": ["n-a5", "m-red"], "payment_method_id": "credit_card_11"}}]}},
          {"id": "exchange", "evaluation_criteria": {"actions": [
            {"name": "exchange_delivered_order_items", "arguments": {"order_id": "#W1000004", "item_ids": ["m-blue"], "new_item_ids": ["m-big"], "payment_method_id": "paypal_21"}}]}},
          {"id": "too-late", "evaluation_criteria": {"actions": [
            {"name": "cancel_pending_order", "arguments": {"order_id": "#W1000003", "reason": "no longer needed"}}]}},
          {"id": "twice", "evaluation_criteria": {"actions": [
            {"name": "return_delivered_order_items", "arguments": {"order_id": "#W1000002", "item_ids": ["n-a5"], "payment_method_id": "gift_card_12"}},
            {"name": "return_delivered_order_items", "arguments": {"order_id": "#W1000002", "item_ids": ["m-red"], "payment_method_id": "gift_card_12"}}]}},
          {"id": "sold-out", "evaluation_criteria": {"actions": [
            {"name": "exchange_delivered_order_items", "arguments": {"order_id": "#W1000004", "item_ids": ["m-blue"], "new_item_ids": ["m-gone"], "payment_method_id": "paypal_21"}}]}},
          {"id": "reading", "evaluation_criteria": {"actions": [
            {"name": "find_user_id_by_email", "arguments": {"email": "paul.reyes@mail.example"}},
            {"name": "get_user_details", "arguments": {"user_id": "paul_reyes_2"}},
            {"name": "get_product_details", "arguments": {"product_id": "p1"}},
            {"name": "list_all_product_types", "arguments": {}},
            {"name": "calculate", "arguments": {"expression": "12.25 + 40"}},
            {"name": "transfer_to_human_agents", "arguments": {"summary": "wants a person"}}]}},
          {"id": "nothing", "evaluation_criteria": {"actions": []}}
        ]
        """;
}
